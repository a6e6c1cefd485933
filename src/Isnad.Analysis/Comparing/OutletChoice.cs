using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Which outlets are compared, and in which order.</summary>
internal sealed class OutletChoice
{
    private readonly List<QueryMatcher> names;

    public OutletChoice(IReadOnlyList<string>? outlets) =>
        names = [.. (outlets ?? []).Select(name => new QueryMatcher(new SearchQuery(name, SearchQuery.OfOutlet(name) ?? throw new ArgumentException($"there is no word in '{name}'"))))];

    public bool Has(string outlet) => names.Count == 0 || PlaceOf(outlet) >= 0;

    /// <summary>The outlets of the reports: as they were named, else those with more reports that are like the first first.</summary>
    public List<string> Sorted(List<Report> reports) =>
        [.. reports.Select((report, i) => (report.Outlet, Like: i == 0 ? 2 : reports[0].Likeness(report))).GroupBy(one => one.Outlet, StringComparer.Ordinal)
            .OrderBy(group => PlaceOf(group.Key)).ThenByDescending(group => group.Max(one => one.Like)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];

    private int PlaceOf(string outlet) => names.FindIndex(name => name.Match(OutletRow.Of(outlet)) is not null);
}
