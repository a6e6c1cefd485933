using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>The words of statements, each statement with its article.</summary>
internal sealed class WordSample(Vocabulary vocabulary)
{
    private readonly Dictionary<string, int> articles = new(StringComparer.Ordinal);

    /// <summary>The words of each statement, by number.</summary>
    public List<int[]> Statements { get; } = [];

    /// <summary>The number of the article of each statement.</summary>
    public List<int> Articles { get; } = [];

    public SelectionCounter Selection { get; } = new();

    /// <summary>How many words there are, stop words among them.</summary>
    public int Tokens { get; private set; }

    public void Add(StatementRow row)
    {
        var words = vocabulary.Add(row.Content);
        Statements.Add(words);
        if (!articles.TryGetValue(row.Article, out var article)) articles[row.Article] = article = articles.Count;
        Articles.Add(article);
        Selection.Add(row);
        Tokens += words.Length;
    }

    /// <summary>How many words each article has in its statements.</summary>
    public int[] Sizes()
    {
        var sizes = new int[articles.Count];
        for (var i = 0; i < Statements.Count; i++) sizes[Articles[i]] += Statements[i].Length;
        return sizes;
    }

    /// <summary>For each word, stop words aside, how often each article has it.</summary>
    public Dictionary<string, Dictionary<int, int>> Count()
    {
        var counts = new Dictionary<string, Dictionary<int, int>>(StringComparer.Ordinal);
        for (var i = 0; i < Statements.Count; i++)
        {
            foreach (var word in Statements[i])
            {
                if (vocabulary.IsStop(word)) continue;
                var key = vocabulary.Key(word);
                if (!counts.TryGetValue(key, out var parts)) counts[key] = parts = [];
                parts[Articles[i]] = parts.GetValueOrDefault(Articles[i]) + 1;
            }
        }
        return counts;
    }
}
