using Isnad.Store;

namespace Isnad.Web.Views;

/// <summary>What is kept of an outlet.</summary>
/// <param name="Name">The outlet; empty where articles don't say.</param>
/// <param name="Statements">How many statements.</param>
/// <param name="First">The first day of publication; null where none is known.</param>
/// <param name="Last">The last day.</param>
internal sealed record OutletRow(string Name, int Statements, string? First, string? Last)
{
    /// <summary>The outlets of a store, the one with the most statements first, those that are not known last.</summary>
    public static IReadOnlyList<OutletRow> Of(IEnumerable<DayCount> days) =>
    [
        .. days.GroupBy(day => day.Outlet, StringComparer.Ordinal).Select(Row)
            .OrderBy(row => row.Name.Length == 0).ThenByDescending(row => row.Statements).ThenBy(row => row.Name, StringComparer.Ordinal),
    ];

    private static OutletRow Row(IGrouping<string, DayCount> outlet)
    {
        var known = outlet.Where(day => day.First.Length > 0).Select(day => day.First).Order(StringComparer.Ordinal).ToList();
        return new OutletRow(outlet.Key, outlet.Sum(day => day.Statements), known is [var first, ..] ? first : null, known is [.., var last] ? last : null);
    }
}
