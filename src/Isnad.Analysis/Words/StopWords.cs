using Isnad.Text;

namespace Isnad.Analysis;

/// <summary>Words that tell grammar and not what is spoken of, from <c>stop-words.tsv</c>.</summary>
public static class StopWords
{
    private static readonly Lazy<HashSet<string>> Loaded = new(Load);

    /// <summary>True for a folded word of the table.</summary>
    public static bool Contains(string folded) => Loaded.Value.Contains(folded);

    private static HashSet<string> Load() =>
        LexiconFile.Embedded(typeof(StopWords).Assembly, "stop-words.tsv").Rows.Select(row => Folding.Default.Fold(row[0])).ToHashSet(StringComparer.Ordinal);
}
