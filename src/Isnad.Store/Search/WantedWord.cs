using System.Text;
using Isnad.Text;

namespace Isnad.Store;

/// <summary>A word of a query, made ready to be compared with many texts.</summary>
internal sealed class WantedWord
{
    private readonly QueryWord word;
    private readonly bool prefix;
    private readonly bool exactOnly;
    private readonly string[] stems;
    private readonly byte[] exact;

    public WantedWord(WordsNode node, int at)
    {
        word = node.Words[at];
        prefix = node.Prefix && at == node.Words.Count - 1;
        exactOnly = node.Exact;
        exact = Encoding.UTF8.GetBytes(word.Exact);
        // Without particles a word keeps all its letters but, at most, the last: «وزارتها», «وزاره». What holds a longer stem holds the shorter one in it, too.
        var all = word.Wanted.Select(form => form[..Math.Max(1, form.Length - 1)]).Distinct(StringComparer.Ordinal).ToList();
        stems = [.. all.Where(stem => !all.Exists(other => other != stem && stem.Contains(other, StringComparison.Ordinal)))];
    }

    /// <summary>The word to the letter, as UTF-8.</summary>
    public ReadOnlySpan<byte> Exact => exact;

    /// <summary>What every word by which this one is found has one of in it, folded.</summary>
    public IReadOnlyList<string> Stems => stems;

    /// <summary>True when one of the stems stands anywhere in the folded text.</summary>
    public bool MayStandIn(ReadOnlySpan<char> folded)
    {
        foreach (var stem in stems)
            if (folded.IndexOf(stem, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    /// <summary>The level at which a word of a text is this one; null for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins in the folded text.</param>
    /// <param name="end">Where it ends.</param>
    public MatchLevel? Level(FoldedText text, int start, int end)
    {
        var folded = text.Folded[start..end];
        if (prefix ? folded.StartsWith(word.Folded) : folded.SequenceEqual(word.Folded))
        {
            var span = text.ToOriginal(start, end);
            var written = text.Original.Slice(span.Start, span.Length);
            if (prefix ? written.StartsWith(word.Exact) : written.SequenceEqual(word.Exact)) return MatchLevel.Exact;
            return exactOnly ? null : MatchLevel.Folded;
        }
        return !exactOnly && MayStandIn(folded) && IsForm(folded) ? MatchLevel.Stripped : null;
    }

    private bool IsForm(ReadOnlySpan<char> folded)
    {
        Span<SearchForm> forms = stackalloc SearchForm[SearchWords.MostForms];
        var count = SearchWords.FormsOf(folded, forms);
        foreach (var form in forms[..count])
        {
            if (prefix && form.Begins(folded, word.Folded)) return true;
            for (var i = 0; !prefix && i < word.Wanted.Count; i++) if (form.Is(folded, word.Wanted[i])) return true;
        }
        return false;
    }
}
