namespace Isnad.Steps.Times;

/// <summary>Seasons of the year.</summary>
internal static class Seasons
{
    /// <summary>True for a season that has not begun yet in the year of <paramref name="day"/>.</summary>
    public static bool IsAhead(string? code, DateOnly day) => code switch
    {
        "SP" => day.Month < 3,
        "SU" => day.Month < 5,
        "FA" => day.Month < 8,
        _ => false,
    };
}
