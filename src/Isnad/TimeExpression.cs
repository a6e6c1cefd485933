using Isnad.Text;

namespace Isnad;

/// <summary>Words that name a date, a time of day, a duration or how often something happens.</summary>
public sealed record TimeExpression
{
    /// <summary>Unique in its reading: t1, t2, …</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands, particles written onto the first word left out.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it names.</summary>
    public required TimeType Type { get; init; }

    /// <summary>In TIMEX3 form (2021-07-23, 2021-W29, P3D, XXXX-WXX-5, PAST_REF …); null where the text gives an impossible date or time.</summary>
    public string? Value { get; init; }

    /// <summary>The first and last day of what is longer than a day, and of the range that a day begins or ends («من 2 أكتوبر إلى 4 نوفمبر»); null where that is not known.</summary>
    public DayRange? Range { get; init; }

    /// <summary>Other values that the words allow, such as the other half of «غدا الأحد» said on a Friday.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>The day from which it was reckoned; null where the words are enough.</summary>
    public DateOnly? Anchor { get; init; }

    /// <summary>Where the anchor was found.</summary>
    public TimeAnchorSource AnchorSource { get; init; }

    /// <summary>True for a Hijri date outside the tables of Umm al-Qura (1318–1500), which civil reckoning can miss by a day or two.</summary>
    public bool Approximate { get; init; }

    /// <summary>The rule that found it, such as <c>ar.time.weekday</c>.</summary>
    public required string By { get; init; }
}

/// <summary>What a time expression names.</summary>
public enum TimeType { Date, Time, Duration, Set }

/// <summary>Days, both ends included.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last);

/// <summary>Where the day was found from which other days are reckoned.</summary>
public enum TimeAnchorSource { None, Article, Dateline, Weekday, Earlier }
