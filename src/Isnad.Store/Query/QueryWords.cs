using Isnad.Text;

namespace Isnad.Store;

/// <summary>The keys and named values of the query language, from <c>query-words.tsv</c>.</summary>
internal sealed class QueryWords
{
    private static readonly Lazy<QueryWords> Loaded = new(Load);

    private readonly Dictionary<(string Kind, string Word), string> meanings = [];

    private readonly List<(string Kind, string Word, string Meaning)> arabic = [];

    public static QueryWords Embedded => Loaded.Value;

    /// <summary>The keys, in ordinal order, as a message names them.</summary>
    public string KeyNames => ValuesOf("key");

    /// <summary>What the word stands for; null for none.</summary>
    public string? Find(string kind, string word) => meanings.GetValueOrDefault((kind, Folding.Default.Fold(word)));

    /// <summary>The values of a kind as a message names them.</summary>
    public string ValuesOf(string kind) =>
        string.Join(", ", meanings.Where(pair => pair.Key.Kind == kind).Select(pair => pair.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The values of a kind, by one word each.</summary>
    public QueryNames NamesOf(string kind) => new(
        string.Join("، ", arabic.Where(word => word.Kind == kind).GroupBy(word => word.Meaning, StringComparer.Ordinal).OrderBy(words => words.Key, StringComparer.Ordinal).Select(words => words.First().Word)),
        ValuesOf(kind));

    private static QueryWords Load()
    {
        var words = new QueryWords();
        foreach (var row in LexiconFile.Embedded(typeof(QueryWords).Assembly, "query-words.tsv").Rows)
        {
            words.meanings[(row[0], Folding.Default.Fold(row[1]))] = row[2];
            if (!char.IsAscii(row[1][0])) words.arabic.Add((row[0], row[1], row[2]));
        }
        return words;
    }
}
