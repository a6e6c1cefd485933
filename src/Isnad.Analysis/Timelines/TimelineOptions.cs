using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Which timeline is wanted.</summary>
public sealed record TimelineOptions
{
    /// <summary>The most stretches of a timeline.</summary>
    public const int MostBuckets = 20_000;

    /// <summary>How long each stretch is.</summary>
    public Period By { get; init; } = Period.Month;

    /// <summary>By the day of publication, or by the day on which it was said as the text names it.</summary>
    public DayKind Day { get; init; } = DayKind.Published;

    /// <summary>Among which statements; shares are of these.</summary>
    public Scope Scope { get; init; } = new();

    /// <summary>Count each outlet apart, too.</summary>
    public bool ByOutlet { get; init; }
}
