namespace Isnad.Analysis;

/// <summary>A stretch of a timeline.</summary>
/// <param name="Name">2026-01-15, 2026-W03, 2026-01 or 2026.</param>
/// <param name="First">Its first day.</param>
/// <param name="Statements">How many statements answer.</param>
/// <param name="ToTheDay">How many of these are known to the day.</param>
/// <param name="All">How many statements the scope has in this stretch, whether they answer or not.</param>
public sealed record TimelineBucket(string Name, DateOnly First, int Statements, int ToTheDay, int All)
{
    /// <summary>The part of all statements that answers, 0 to 1; null where the scope has none.</summary>
    public double? Share => All == 0 ? null : (double)Statements / All;
}
