namespace Isnad.Steps.Times;

/// <summary>What an expression comes to.</summary>
/// <param name="Value">In TIMEX3 form; null where it is impossible.</param>
/// <param name="From">First day that it covers, where that is known.</param>
/// <param name="To">Last day that it covers.</param>
internal readonly record struct Resolution(string? Value, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Where it ends a range: the day on which that begins.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Where it begins a range: the day on which that ends.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Another value that the words allow.</summary>
    public string? Alternative { get; init; }

    /// <summary>The words name a weekday that the date does not have.</summary>
    public bool WrongWeekday { get; init; }

    /// <summary>A Hijri date beyond the tables.</summary>
    public bool Approximate { get; init; }

    /// <summary>What it was reckoned from.</summary>
    public Anchor Anchor { get; init; }
}
