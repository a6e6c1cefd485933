using Isnad.Analysis;
using Isnad.Store;
using Isnad.Web.Interface;

namespace Isnad.Web.Views;

/// <summary>Which timeline a page or picture shows, from what its address says. Unknown words stand for the default.</summary>
internal sealed record TimelineView(string? Query, string Period, string Day)
{
    public static IReadOnlyList<string> Periods { get; } = ["day", "week", "month", "year"];

    public static IReadOnlyList<string> Days { get; } = ["published", "said"];

    public static TimelineView Of(string? query, string? by, string? day) =>
        new(query, by is not null && Periods.Contains(by) ? by : "month", day is not null && Days.Contains(day) ? day : "published");

    public bool IsSaid => Day == "said";

    public Timeline Read(IArticleStore store, SearchQuery query) =>
        Timelines.Of(store, query, new TimelineOptions { By = Enum.Parse<Period>(Period, ignoreCase: true), Day = Enum.Parse<DayKind>(Day, ignoreCase: true) });

    /// <summary>The columns of its picture. What is said to be of a day, but known by month or week only, is not solid.</summary>
    public IReadOnlyList<Column> Columns(Timeline timeline, Wording wording) =>
        [.. timeline.Buckets.Select(bucket => new Column(wording.AxisDay(bucket.Name), bucket.Statements, wording.Number(bucket.Statements), IsSaid ? bucket.ToTheDay : bucket.Statements))];
}
