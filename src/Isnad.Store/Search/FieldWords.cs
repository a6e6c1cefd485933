using Isnad.Text;

namespace Isnad.Store;

/// <summary>The words of one field with their places; a separator leaves a gap that no phrase goes over. Used again for the next text.</summary>
internal sealed class FieldWords(FoldedText text)
{
    private const int Gap = 1000;

    private readonly List<(int Start, int End, int Place)> words = [];
    private readonly List<int> used = [];

    /// <summary>Finds the words of the text as it is now.</summary>
    public void Read()
    {
        words.Clear();
        var place = 0;
        var last = 0;
        for (var at = 0; text.NextWord(at, out var start, out var end); at = end)
        {
            if (words.Count > 0) place += text.Folded[last..start].Contains(StatementRow.Separator) ? Gap : 1;
            words.Add((start, end, place));
            last = end;
        }
    }

    /// <summary>Where a word stands in the text as it came.</summary>
    public TextSpan SpanOf(int word) => text.ToOriginal(words[word].Start, words[word].End);

    /// <summary>The best level at which the words stand here; each place is handed to <paramref name="found"/>.</summary>
    public MatchLevel? Find(WantedWords wanted, Action<int>? found = null)
    {
        if (wanted.Node.Whole) return GoesOn(wanted.Count) ? null : InOrder(wanted, 0);
        MatchLevel? best = null;
        for (var i = 0; i < words.Count; i++)
        {
            var level = wanted.Node.Near is { } near ? Near(wanted, i, near, found) : InOrder(wanted, i);
            if (level is null) continue;
            if (wanted.Node.Near is null) for (var k = 0; k < wanted.Count; k++) found?.Invoke(i + k);
            if (best is null || level < best) best = level;
            if (best == MatchLevel.Exact && found is null) return best;
        }
        return best;
    }

    private MatchLevel? InOrder(WantedWords wanted, int start)
    {
        var worst = MatchLevel.Exact;
        for (var k = 0; k < wanted.Count; k++)
        {
            if (start + k >= words.Count || words[start + k].Place != words[start].Place + k) return null;
            if (Level(wanted[k], start + k) is not { } level) return null;
            if (level > worst) worst = level;
        }
        return worst;
    }

    // True when the words before a gap are more than so many.
    private bool GoesOn(int count) => count < words.Count && words[count].Place < Gap;

    // The words of the query within a stretch that begins with one of them.
    private MatchLevel? Near(WantedWords wanted, int start, int near, Action<int>? found)
    {
        var last = words[start].Place + wanted.Count - 1 + near;
        var worst = MatchLevel.Exact;
        used.Clear();
        for (var k = 0; k < wanted.Count; k++)
        {
            (int At, MatchLevel Level)? best = null;
            for (var i = start; i < words.Count && words[i].Place <= last; i++)
                if (!used.Contains(i) && Level(wanted[k], i) is { } level && (best is null || level < best.Value.Level)) best = (i, level);
            if (best is not { } chosen) return null;
            used.Add(chosen.At);
            if (chosen.Level > worst) worst = chosen.Level;
        }
        if (!used.Contains(start)) return null;
        if (found is not null) used.ForEach(found);
        return worst;
    }

    private MatchLevel? Level(WantedWord word, int at) => word.Level(text, words[at].Start, words[at].End);
}
