using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Speakers;

namespace Isnad.Training.Network;

/// <summary>Boundaries that a pointer may mean while it learns.</summary>
internal static class PointerCandidates
{
    /// <summary>The candidates of a pointer from a cue and, unless it is the first to be asked, the place where the content or source begins.</summary>
    /// <remarks>
    /// A speaker is looked for among the names that <paramref name="tags"/> label and the sources at <paramref name="described"/>; where no source begins at
    /// <paramref name="start"/>, among all words before the cue that may describe him.
    /// </remarks>
    public static List<(int Boundary, int Distance)> Of(ReadingContext context, ReadOnlySpan<byte> tags, IReadOnlyList<int> described, PointerKind kind, (int First, int End) cue, int start)
    {
        var into = new List<(int, int)>();
        switch (kind)
        {
            case PointerKind.ContentStart:
                ContentStarts(context, cue.First, cue.End, into);
                break;
            case PointerKind.ContentEnd:
                ContentEnds(context, cue.First, start, into);
                break;
            case PointerKind.SourceStart:
                SourceStarts(context, cue.First, cue.End, into);
                break;
            case PointerKind.SourceEnd:
                SourceEnds(context, cue.First, start, into);
                break;
            default:
                Speakers(context, tags, described, cue, start, into);
                break;
        }
        return into;
    }

    private static void ContentStarts(ReadingContext context, int cue, int cueEnd, List<(int, int)> into)
    {
        var tokens = context.Tokens;
        for (var s = cueEnd; s < Math.Min(tokens.Length, cueEnd + 50) && tokens[s].Paragraph <= tokens[cue].Paragraph + 1; s++)
            if (tokens[s].IsWordLike) into.Add((s, PointerDistance.OfStart(s, cue, cueEnd)));
        for (var s = cue - 1; s >= Math.Max(0, cue - 120) && tokens[s].Paragraph == tokens[cue].Paragraph; s--)
            if (tokens[s].IsWordLike) into.Add((s, PointerDistance.OfStart(s, cue, cueEnd)));
    }

    private static void ContentEnds(ReadingContext context, int cue, int start, List<(int, int)> into)
    {
        var tokens = context.Tokens;
        var quotation = context.QuotationAt[start];
        var paragraph = quotation >= 0 && context.Quotations[quotation].Closed ? tokens[context.Quotations[quotation].Close].Paragraph : tokens[start].Paragraph;
        var limit = Math.Min(start < cue ? cue : tokens.Length, start + 300);
        for (var e = start + 1; e <= limit && tokens[e - 1].Paragraph <= paragraph; e++)
            if (tokens[e - 1].IsWordLike) into.Add((e, PointerDistance.OfEnd(start, e, start < cue)));
    }

    private static void SourceStarts(ReadingContext context, int cue, int cueEnd, List<(int, int)> into)
    {
        var tokens = context.Tokens;
        for (var s = cueEnd; s < Math.Min(tokens.Length, cueEnd + 14) && tokens[s].Paragraph == tokens[cue].Paragraph; s++)
            if (tokens[s].IsWordLike) into.Add((s, PointerDistance.OfStart(s, cue, cueEnd)));
        for (var s = cue - 1; s >= Math.Max(0, cue - 20) && tokens[s].Paragraph == tokens[cue].Paragraph; s--)
            if (tokens[s].IsWordLike) into.Add((s, PointerDistance.OfStart(s, cue, cueEnd)));
    }

    private static void Speakers(ReadingContext context, ReadOnlySpan<byte> tags, IReadOnlyList<int> described, (int First, int End) cue, int source, List<(int, int)> into)
    {
        for (var i = Math.Max(0, cue.First - SpeakerPointer.ReachBefore); i < Math.Min(tags.Length, cue.First + SpeakerPointer.ReachAfter); i++)
            if (SpeakerPointer.MayPointTo(tags[i]) || described.Contains(i) || (source < 0 && i < cue.First && i >= cue.First - Descriptions.Reach && Descriptions.MayBegin(context, tags, i)))
                into.Add((i, PointerDistance.OfStart(i, cue.First, cue.End)));
    }

    private static void SourceEnds(ReadingContext context, int cue, int start, List<(int, int)> into)
    {
        var tokens = context.Tokens;
        var limit = Math.Min(start < cue ? cue : tokens.Length, start + 34);
        for (var e = start + 1; e <= limit && tokens[e - 1].Paragraph == tokens[start].Paragraph; e++)
            if (tokens[e - 1].IsWordLike) into.Add((e, PointerDistance.OfEnd(start, e, start < cue)));
    }
}
