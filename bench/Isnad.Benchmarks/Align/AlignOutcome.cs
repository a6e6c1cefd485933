using Isnad.Analysis;

namespace Isnad.Benchmarks;

/// <summary>What became of one pair of reports.</summary>
internal sealed record AlignOutcome(int Right, IReadOnlyList<string> Wrong, IReadOnlyList<string> Missed, int Unread)
{
    public static AlignOutcome Of(JudgedPair pair, AlignedReport a, AlignedReport b)
    {
        var wanted = pair.Same.Select(same => (A: a.Find(same.A), B: b.Find(same.B))).ToList();
        var found = Alignment.Pairs(a.Rows, b.Rows).Select(one => (one.A, one.B)).ToHashSet();
        var known = wanted.Where(one => one is { A: >= 0, B: >= 0 }).ToHashSet();
        var unread = wanted.Count(one => one.A < 0 || one.B < 0);
        return new AlignOutcome(
            found.Count(known.Contains), [.. found.Where(one => !known.Contains(one)).Select(Line)],
            [.. known.Where(one => !found.Contains(one)).Select(Line), .. Enumerable.Repeat("not read as a statement", unread)], unread);

        string Line((int A, int B) one) => $"{a.Rows[one.A].Speaker}: {a.Rows[one.A].Content}\n  {b.Rows[one.B].Speaker}: {b.Rows[one.B].Content}";
    }
}
