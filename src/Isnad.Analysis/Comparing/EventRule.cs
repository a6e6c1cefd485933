using System.Globalization;

namespace Isnad.Analysis;

/// <summary>When two reports tell of one event.</summary>
internal static class EventRule
{
    public const int MostDays = 2;

    public const double LeastLikeness = 0.35;

    /// <summary>The rule in words.</summary>
    public static string Text { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"published at most {MostDays} days from the seed, a speaker or somebody spoken of in common, and a cosine of words (stop words aside) of at least {LeastLikeness}");

    /// <summary>The rule where the user named the reports.</summary>
    public const string Named = "the reports were named";

    /// <summary>True where the second, and all that is older, is too old for an event of the first.</summary>
    public static bool IsPast(Report seed, Report older) => seed.Date is { } day && (older.Date is not { } other || day.DayNumber - other.DayNumber > MostDays);

    public static bool Holds(Report a, Report b) =>
        a.Date is { } dayA && b.Date is { } dayB && Math.Abs(dayA.DayNumber - dayB.DayNumber) <= MostDays && a.Actors.Overlaps(b.Actors) && a.Likeness(b) >= LeastLikeness;
}
