using Isnad.Text;

namespace Isnad.Steps.Words;

/// <summary>The function words of a language, by the hash of their folded form.</summary>
internal sealed class FunctionWords
{
    private readonly WordMap<FunctionWord> classes = new();

    public FunctionWords(LexiconFile file)
    {
        foreach (var row in file.Rows)
        {
            if (!Enum.TryParse<FunctionWord>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value))
                throw row.Error($"'{row[1]}' is no class of function words");
            classes.TryAdd(WordHash.Of(Folding.Default.Fold(row[0])), value);
        }
    }

    /// <summary>The class of a folded word, with or without a conjunction before it.</summary>
    public FunctionWord Find(ulong hash, ReadOnlySpan<char> folded)
    {
        if (classes.TryGetValue(hash, out var value)) return value;
        return folded.Length > 2 && folded[0] is 'و' or 'ف' ? classes.GetValueOrDefault(WordHash.Of(folded[1..])) : FunctionWord.None;
    }
}
