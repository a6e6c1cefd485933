using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>
/// Which of the options that may be right one would still name by choosing another: «التقرير» by «تقرير البنك الدولي», a name by the name with its title.
/// Not for two threads at once.
/// </summary>
internal sealed class NameAgreement
{
    // A title or a description may add so many words; a name may lack a third of its own.
    private const int MostMore = 5;
    private const float LeastShare = 0.66f;

    private const int Most = 8;

    // Options with less of the probability are not looked at, and none when one is surer than that.
    private const float Least = 0.03f;
    private const float Sure = 0.95f;

    // How much more an option itself counts than others that it names, a name rather than words with it: chosen over outlets left out of training.
    private const float Exactness = 0.2f;
    private const float NamedExactness = 0.5f;

    private readonly List<ulong>[] names = [.. Enumerable.Range(0, Most).Select(_ => new List<ulong>())];

    /// <summary>True when a name of <paramref name="words"/> words names one that has <paramref name="right"/>, all words of the shorter being in the longer.</summary>
    public static bool IsEnough(int words, int right) => words >= right ? words - right <= MostMore : words >= LeastShare * right;

    /// <summary>
    /// The option that most of the probability agrees with, and how much; <paramref name="shares"/> are those of the options, and what agrees with it is
    /// taken from the others.
    /// </summary>
    public (int Option, float Share) Best(ReadingContext context, List<SpeakerOption> options, Span<float> shares)
    {
        var best = 0;
        for (var o = 1; o < shares.Length; o++) if (shares[o] > shares[best]) best = o;
        if (shares[best] > Sure) return (best, shares[best]);
        Span<int> likely = stackalloc int[Most];
        likely[0] = best;
        var count = 1;
        for (var o = 0; o < shares.Length && count < Most; o++)
            if (o != best && shares[o] >= Least) likely[count++] = o;
        for (var k = 0; k < count; k++) FillName(context, options[likely[k]], names[k]);
        var (chosen, share, most) = (0, 0f, 0f);
        for (var a = 0; a < count; a++)
        {
            var agreed = shares[likely[a]];
            for (var b = 0; b < count; b++)
                if (a != b && Names(names[a], names[b])) agreed += shares[likely[b]];
            var worth = agreed + ((options[likely[a]].Entity >= 0 ? NamedExactness : Exactness) * shares[likely[a]]);
            if (worth > most) (chosen, share, most) = (a, agreed, worth);
        }
        for (var b = 0; b < count; b++)
            if (b != chosen && Names(names[chosen], names[b])) shares[likely[b]] = 0;
        return (likely[chosen], share);
    }

    private static bool Names(List<ulong> name, List<ulong> right)
    {
        if (name.Count == 0 || right.Count == 0) return name.Count == right.Count;
        var (few, many) = name.Count < right.Count ? (name, right) : (right, name);
        return IsEnough(name.Count, right.Count) && few.TrueForAll(many.Contains);
    }

    private static void FillName(ReadingContext context, SpeakerOption option, List<ulong> into)
    {
        into.Clear();
        if (option.IsNobody) return;
        var (first, end) = (option.First, option.End);
        if (option.Entity >= 0)
        {
            var fullest = context.Mentions[context.Entities[option.Entity].Fullest];
            (first, end) = (fullest.First, fullest.End);
        }
        for (var i = first; i < end; i++)
            if (context.Tokens[i].IsWordLike) into.Add(context.View.Bares[i]);
    }
}
