using Isnad.Text;

namespace Isnad.Store;

/// <summary>
/// One field of a candidate. Words are looked for in its bytes, then in its folded text, and only where they may stand are they cut out and compared; all words
/// of a field are cut out for phrases alone.
/// </summary>
internal sealed class CandidateField
{
    private static readonly byte[] Separator = System.Text.Encoding.UTF8.GetBytes([StatementRow.Separator]);

    private readonly MatchField field;
    private readonly FoldedText folded = new();
    private readonly FoldedText stretch = new();
    private readonly FieldWords words;
    private byte[] joined = new byte[256];
    private bool isFolded;
    private bool isCut;

    public CandidateField(MatchField field) => (this.field, words) = (field, new FieldWords(folded));

    /// <summary>The columns that make the field.</summary>
    public static StatementColumns ColumnsOf(MatchField field) => field switch
    {
        MatchField.Content => StatementColumns.Content,
        MatchField.Speaker => StatementColumns.Speaker | StatementColumns.Source,
        MatchField.About => StatementColumns.About,
        MatchField.Via => StatementColumns.Via,
        MatchField.Place => StatementColumns.Place,
        MatchField.Around => StatementColumns.Around,
        MatchField.Cue => StatementColumns.Cue,
        _ => StatementColumns.Outlet,
    };

    /// <summary>Forgets the candidate before.</summary>
    public void Next() => (isFolded, isCut) = (false, false);

    /// <summary>True when the word stands in the field to the letter.</summary>
    public bool HasExact(Candidate candidate, WantedWord word)
    {
        var text = Text(candidate);
        for (var at = 0; at < text.Length;)
        {
            var found = text[at..].IndexOf(word.Exact);
            if (found < 0) return false;
            var (from, to) = (at + found, at + found + word.Exact.Length);
            // No word goes over a blank.
            while (from > at && text[from - 1] > ' ') from--;
            while (to < text.Length && text[to] > ' ') to++;
            stretch.Set(text[from..to]);
            if (Find(stretch, word, MatchLevel.Exact) == MatchLevel.Exact) return true;
            at = to;
        }
        return false;
    }

    /// <summary>False when one of the words stands nowhere in the field to the letter.</summary>
    public bool MayHaveExact(Candidate candidate, WantedWords wanted)
    {
        var text = Text(candidate);
        for (var i = 0; i < wanted.Count; i++)
            if (text.IndexOf(wanted[i].Exact) < 0) return false;
        return true;
    }

    /// <summary>The best level at which the words stand in the field; null where they don't. Of a single word <see cref="HasExact"/> says whether that is the best of all.</summary>
    public MatchLevel? Find(Candidate candidate, WantedWords wanted)
    {
        if (!isFolded) folded.Set(Text(candidate));
        isFolded = true;
        if (wanted is { Count: 1, Node.Whole: false }) return Find(folded, wanted[0], MatchLevel.Folded);
        if (!wanted.MayStandIn(folded.Folded)) return null;
        if (!isCut) words.Read();
        isCut = true;
        return words.Find(wanted);
    }

    private static MatchLevel? Find(FoldedText text, WantedWord word, MatchLevel enough)
    {
        MatchLevel? best = null;
        foreach (var stem in word.Stems)
        {
            for (int at = 0, behind = 0; at < text.Folded.Length;)
            {
                var found = text.Folded[at..].IndexOf(stem, StringComparison.Ordinal);
                if (found < 0) break;
                at += found;
                behind = text.BehindGap(at, behind);
                int start, end;
                while (text.NextWord(behind, out start, out end) && end <= at) behind = end;
                if (start > at)
                {
                    at = start;
                    continue;
                }
                if (word.Level(text, start, end) is { } level && (best is null || level < best)) best = level;
                if (best <= enough) return best;
                at = behind = end;
            }
        }
        return best;
    }

    private ReadOnlySpan<byte> Text(Candidate candidate)
    {
        if (field != MatchField.Speaker) return candidate.Text(ColumnsOf(field));
        var speaker = candidate.Text(StatementColumns.Speaker);
        var source = candidate.Text(StatementColumns.Source);
        if (source.IsEmpty) return speaker;
        var length = speaker.Length + Separator.Length + source.Length;
        if (joined.Length < length) joined = new byte[length * 2];
        speaker.CopyTo(joined);
        Separator.CopyTo(joined.AsSpan(speaker.Length));
        source.CopyTo(joined.AsSpan(speaker.Length + Separator.Length));
        return joined.AsSpan(0, length);
    }
}
