using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Finds the words that stand near a word, and the places where it stands.</summary>
public static class Collocations
{
    /// <summary>The collocates of <paramref name="word"/> in the statements that answer <paramref name="query"/>. The word is found as search finds it: in any spelling, with particles and without.</summary>
    /// <exception cref="ArgumentException">It is not exactly one word.</exception>
    public static Collocates Of(IArticleStore store, SearchQuery query, string word, CollocateOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Window, CollocateOptions.WidestWindow);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Window, 1);
        if (SearchWords.Split(word) is not [var wanted]) throw new ArgumentException($"'{word}' is not one word");
        var vocabulary = new Vocabulary();
        var sample = new WordSample(vocabulary);
        var node = new WantedWord(wanted.Folded);
        var lines = new Concordance(node, options.Lines);
        foreach (var row in store.Rows(options.Scope.Narrow(query)))
        {
            sample.Add(row);
            lines.Add(row);
        }
        vocabulary.Settle();
        var near = new NearCounts(vocabulary, sample, node, options.Window);
        var words = near.Collocates(options.Least);
        return new Collocates(
            sample.Selection.Of(query, options.Scope), sample.Tokens, word, near.Occurrences, options.Window,
            words.GetRange(0, Math.Min(options.Limit, words.Count)), Math.Max(0, words.Count - options.Limit), lines.Newest());
    }
}
