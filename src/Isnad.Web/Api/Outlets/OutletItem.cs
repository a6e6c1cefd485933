using Isnad.Store;

namespace Isnad.Web.Api.Outlets;

/// <summary>An outlet and how much of it is kept.</summary>
/// <param name="Outlet">Its name; null for articles whose outlet is not known.</param>
/// <param name="Statements">How many statements its articles have.</param>
/// <param name="FirstDay">The first day of publication; null where none is known.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Undated">How many statements stand in articles without a day.</param>
internal sealed record OutletItem(string? Outlet, int Statements, string? FirstDay, string? LastDay, int Undated)
{
    /// <summary>All outlets, those with the most statements first.</summary>
    public static IReadOnlyList<OutletItem> Of(IReadOnlyList<DayCount> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return [.. days.GroupBy(day => day.Outlet, StringComparer.Ordinal).Select(Of).OrderByDescending(outlet => outlet.Statements).ThenBy(outlet => outlet.Outlet, StringComparer.Ordinal)];
    }

    private static OutletItem Of(IGrouping<string, DayCount> outlet)
    {
        var dated = outlet.Where(day => day.First.Length > 0).Select(day => day.First).ToList();
        return new OutletItem(
            outlet.Key.Length == 0 ? null : outlet.Key, outlet.Sum(day => day.Statements), dated.Min(StringComparer.Ordinal), dated.Max(StringComparer.Ordinal),
            outlet.Where(day => day.First.Length == 0).Sum(day => day.Statements));
    }
}
