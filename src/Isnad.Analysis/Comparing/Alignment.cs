using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>
/// Finds which statements of two reports say the same. The likeness of two contents is the mean of the part of the shorter and the part of the longer that stands in
/// both, by weight of words. It must reach <see cref="SameSpeaker"/> where both have one speaker, else <see cref="OtherSpeaker"/>; and the other must be the likest one
/// to one of the two, or hold <see cref="Contained"/> of the shorter. The numbers were chosen on half of the pairs of reports that <c>bench align</c> measures, the other half was kept for measuring.
/// </summary>
public static class Alignment
{
    /// <summary>The least likeness of statements by one speaker.</summary>
    public const double SameSpeaker = 0.35;

    /// <summary>The least likeness of statements whose speakers differ or are not given.</summary>
    public const double OtherSpeaker = 0.45;

    /// <summary>So much of the shorter in the longer is enough beside a likelier one.</summary>
    public const double Contained = 0.8;

    // Less than two content words tell nothing.
    private const double LeastCommon = 1.5;

    /// <summary>The pairs, in the order of the first list.</summary>
    public static IReadOnlyList<AlignedPair> Pairs(IReadOnlyList<StatementRow> a, IReadOnlyList<StatementRow> b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Pairs([.. a.Select(row => new ComparedStatement(row))], [.. b.Select(row => new ComparedStatement(row))]);
    }

    internal static IReadOnlyList<AlignedPair> Pairs(IReadOnlyList<ComparedStatement> a, IReadOnlyList<ComparedStatement> b)
    {
        var like = new List<(AlignedPair Pair, double Contained)>();
        var (bestOfA, bestOfB) = (new double[a.Count], new double[b.Count]);
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                if (Likeness(a[i], b[j]) is not { } found) continue;
                like.Add((new AlignedPair(i, j, found.Likeness), found.Contained));
                bestOfA[i] = Math.Max(bestOfA[i], found.Likeness);
                bestOfB[j] = Math.Max(bestOfB[j], found.Likeness);
            }
        }
        return [.. like.Where(one => one.Pair.Likeness >= bestOfA[one.Pair.A] || one.Pair.Likeness >= bestOfB[one.Pair.B] || one.Contained >= Contained).Select(one => one.Pair)];
    }

    private static (double Likeness, double Contained)? Likeness(ComparedStatement a, ComparedStatement b)
    {
        var common = a.Words.Common(b.Words);
        if (common < LeastCommon) return null;
        var (shorter, longer) = (Math.Min(a.Words.Weight, b.Words.Weight), Math.Max(a.Words.Weight, b.Words.Weight));
        var likeness = ((common / shorter) + (common / longer)) / 2;
        return likeness >= (a.HasSpeakerOf(b) ? SameSpeaker : OtherSpeaker) ? (likeness, common / shorter) : null;
    }
}
