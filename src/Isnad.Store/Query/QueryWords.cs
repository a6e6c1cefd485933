using Isnad.Text;

namespace Isnad.Store;

/// <summary>The keys and named values of the query language, from <c>query-words.tsv</c>.</summary>
internal sealed class QueryWords
{
    private static readonly Lazy<QueryWords> Loaded = new(Load);

    private readonly Dictionary<(string Kind, string Word), string> meanings = [];

    public static QueryWords Embedded => Loaded.Value;

    /// <summary>The keys, in ordinal order, as a message names them.</summary>
    public string KeyNames => ValuesOf("key");

    /// <summary>What the word stands for; null for none.</summary>
    public string? Find(string kind, string word) => meanings.GetValueOrDefault((kind, Folding.Default.Fold(word)));

    /// <summary>The values of a kind as a message names them.</summary>
    public string ValuesOf(string kind) =>
        string.Join(", ", meanings.Where(pair => pair.Key.Kind == kind).Select(pair => pair.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static QueryWords Load()
    {
        var words = new QueryWords();
        using var stream = typeof(QueryWords).Assembly.GetManifestResourceStream("query-words.tsv") ?? throw new InvalidDataException("query-words.tsv: not embedded");
        using var reader = new StreamReader(stream);
        var number = 0;
        var named = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith('#')) continue;
            if (named)
            {
                if (line.Split('\t') is not [var kind, var word, var meaning]) throw new InvalidDataException($"query-words.tsv:{number}: three cells are wanted");
                words.meanings[(kind, Folding.Default.Fold(word))] = meaning;
            }
            named = true;
        }
        return words;
    }
}
