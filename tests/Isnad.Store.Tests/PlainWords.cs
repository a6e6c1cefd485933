namespace Isnad.Store.Tests;

/// <summary>All words of one field with their places, for <see cref="PlainMatcher"/>.</summary>
internal sealed class PlainWords
{
    private const int Gap = 1000;

    private readonly string text;
    private readonly IReadOnlyList<SearchWord> words;
    private readonly int[] places;

    public PlainWords(string text)
    {
        this.text = text;
        words = SearchWords.Split(text);
        places = new int[words.Count];
        for (var i = 1; i < places.Length; i++)
        {
            var between = text.AsSpan(words[i - 1].Span.End, Math.Max(0, words[i].Span.Start - words[i - 1].Span.End));
            places[i] = places[i - 1] + (between.Contains(StatementRow.Separator) ? Gap : 1);
        }
    }

    /// <summary>The best level at which the words of <paramref name="node"/> stand here.</summary>
    public MatchLevel? Find(WordsNode node)
    {
        MatchLevel? best = null;
        for (var i = 0; i < words.Count; i++)
        {
            var level = node.Near is { } near ? Near(node, i, near) : InOrder(node, i);
            if (level is not null && (best is null || level < best)) best = level;
        }
        return best;
    }

    private MatchLevel? InOrder(WordsNode node, int start)
    {
        var worst = MatchLevel.Exact;
        for (var k = 0; k < node.Words.Count; k++)
        {
            if (start + k >= words.Count || places[start + k] != places[start] + k) return null;
            if (Level(node, k, start + k) is not { } level) return null;
            if (level > worst) worst = level;
        }
        return worst;
    }

    // The words of the query within a stretch that begins with one of them.
    private MatchLevel? Near(WordsNode node, int start, int near)
    {
        var last = places[start] + node.Words.Count - 1 + near;
        var worst = MatchLevel.Exact;
        var used = new List<int>(node.Words.Count);
        for (var k = 0; k < node.Words.Count; k++)
        {
            (int At, MatchLevel Level)? best = null;
            for (var i = start; i < words.Count && places[i] <= last; i++)
                if (!used.Contains(i) && Level(node, k, i) is { } level && (best is null || level < best.Value.Level)) best = (i, level);
            if (best is not { } chosen) return null;
            used.Add(chosen.At);
            if (chosen.Level > worst) worst = chosen.Level;
        }
        return used.Contains(start) ? worst : null;
    }

    private MatchLevel? Level(WordsNode node, int wanted, int at)
    {
        var word = node.Words[wanted];
        var prefix = node.Prefix && wanted == node.Words.Count - 1;
        var folded = words[at].Folded;
        if (prefix ? folded.StartsWith(word.Folded, StringComparison.Ordinal) : folded == word.Folded)
        {
            var written = words[at].Span.Slice(text);
            var exact = prefix ? written.StartsWith(word.Exact, StringComparison.Ordinal) : written.SequenceEqual(word.Exact);
            return exact ? MatchLevel.Exact : node.Exact ? null : MatchLevel.Folded;
        }
        return !node.Exact && Stripped(word, folded, prefix) ? MatchLevel.Stripped : null;
    }

    private static bool Stripped(QueryWord word, string folded, bool prefix)
    {
        var forms = new List<string>(8);
        SearchWords.AddForms(folded, forms);
        return prefix ? forms.Exists(form => form.StartsWith(word.Folded, StringComparison.Ordinal)) : forms.Exists(form => word.Wanted.Contains(form));
    }
}
