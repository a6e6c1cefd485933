using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.App.Tests;

public sealed class TimelineTests : IDisposable
{
    private readonly NewsStore news = new(
        News.Article("1", "الضفة", "2026-01-05", new Said("سامر نعيم", "المياه تكفي") { When = ("2026-01-04", "2026-01-04") }, new Said("سامر نعيم", "الجسر جاهز")),
        News.Article("2", "المدينة", "2026-03-30", new Said("هند الراوي", "المياه ملوثة") { When = ("2026-01-01", "2026-01-31") }, new Said("سامر نعيم", "المياه نظيفة") { When = ("2025-01-01", "2025-12-31") }),
        News.Article("3", "المدينة", null, new Said("سامر نعيم", "المياه غالية")));

    private IArticleStore Store => news.Store;

    public void Dispose() => news.Dispose();

    [Fact]
    public void Stretches_without_a_statement_stand_as_zeros_and_shares_are_of_all_statements()
    {
        var timeline = Timelines.Of(Store, NewsStore.Query("المياه"), new TimelineOptions { ByOutlet = true });

        Assert.Equal([("2026-01", 1, 2), ("2026-02", 0, 0), ("2026-03", 2, 2)], timeline.Buckets.Select(bucket => (bucket.Name, bucket.Statements, bucket.All)));
        Assert.Equal([0.5, null, 1.0], timeline.Buckets.Select(bucket => bucket.Share));
        Assert.Equal((1, 0, 4), (timeline.Undated, timeline.Longer, timeline.Selection.Statements));
        Assert.Equal([("المدينة", 3, "0 0 2"), ("الضفة", 1, "1 0 0")], timeline.Outlets.Select(outlet => (outlet.Outlet, outlet.Statements, string.Join(' ', outlet.Buckets.Select(bucket => bucket.Statements)))));
        Assert.Equal(2, timeline.Outlets[1].Buckets[0].All);
    }

    [Theory]
    [InlineData(Period.Day, "2026-01-04 1/1/1", 2, 1)]
    [InlineData(Period.Week, "2026-W01 1/1/1", 2, 1)]
    [InlineData(Period.Month, "2026-01 2/1/2", 1, 1)]
    [InlineData(Period.Year, "2025 1/0/1, 2026 2/1/2", 0, 1)]
    public void By_the_day_on_which_it_was_said_only_times_that_lie_within_a_stretch_count(Period by, string wanted, int longer, int undated)
    {
        var timeline = Timelines.Of(Store, NewsStore.Query("المياه"), new TimelineOptions { By = by, Day = DayKind.Said });

        Assert.Equal(wanted, string.Join(", ", timeline.Buckets.Select(bucket => $"{bucket.Name} {bucket.Statements}/{bucket.ToTheDay}/{bucket.All}")));
        Assert.Equal((longer, undated), (timeline.Longer, timeline.Undated));
    }

    [Theory]
    [InlineData(DayKind.Published, "2026-03 2/2")]
    [InlineData(DayKind.Said, "2026-01 1/1")]
    public void A_scope_narrows_hits_and_what_shares_are_of(DayKind day, string wanted)
    {
        var timeline = Timelines.Of(Store, NewsStore.Query("المياه"), new TimelineOptions { Day = day, Scope = new Scope { First = News.Day("2026-02-01"), Outlet = "المدينة" } });

        Assert.Equal(wanted, string.Join(", ", timeline.Buckets.Select(bucket => $"{bucket.Name} {bucket.Statements}/{bucket.All}")));
    }

    [Fact]
    public void A_query_without_a_hit_has_no_stretches() => Assert.Empty(Timelines.Of(Store, NewsStore.Query("نار"), new TimelineOptions()).Buckets);

    [Fact]
    public void A_timeline_of_too_many_stretches_is_refused()
    {
        Store.Add([News.Article("4", "المدينة", "1900-01-01", new Said("سامر نعيم", "المياه قديمة"))]);

        var refused = Assert.Throws<TooManyStretchesException>(() => Timelines.Of(Store, NewsStore.Query("المياه"), new TimelineOptions { By = Period.Day }));

        Assert.Contains("46110 stretches by day, more than 20000: take longer ones", refused.Message, StringComparison.Ordinal);
        Assert.Equal(127, Timelines.Of(Store, NewsStore.Query("المياه"), new TimelineOptions { By = Period.Year }).Buckets.Count);
    }

    [Theory]
    [InlineData("2026-01-01", "2025-12-29", "2026-W01")]
    [InlineData("2027-01-03", "2026-12-28", "2026-W53")]
    [InlineData("0001-01-01", "0001-01-01", "0001-W01")]
    public void Weeks_begin_on_Monday(string day, string start, string name)
    {
        Assert.Equal(News.Day(start), Periods.StartOf(Period.Week, News.Day(day)));
        Assert.Equal(name, Periods.NameOf(Period.Week, News.Day(start)));
    }

    [Fact]
    public void Periods_follow_each_other_up_to_the_last_day_that_there_is()
    {
        foreach (var by in Enum.GetValues<Period>())
        {
            var starts = Timelines.Starts(by, News.Day("2023-12-30"), News.Day("2025-03-02"));
            Assert.Equal(starts, starts.Select(start => Periods.StartOf(by, start)));
            Assert.Equal(starts.Skip(1), starts.SkipLast(1).Select(start => Periods.Next(by, start)));
            Assert.Equal(Periods.StartOf(by, News.Day("2025-03-02")), starts[^1]);
            Assert.Equal(DateOnly.MaxValue, Periods.Next(by, DateOnly.MaxValue));
        }
    }

    [Fact]
    public void Attention_is_the_part_of_all_statements_of_a_stretch()
    {
        var attention = Attentions.Of(Store, SearchQuery.Everything, AttentionTo.Speakers, most: 1);

        Assert.Equal([("2026-01", 2), ("2026-02", 0), ("2026-03", 2)], attention.Periods.Select(period => (period.Name, period.Statements)));
        var first = Assert.Single(attention.Series);
        Assert.Equal(("سامر نعيم", 3, 2), (first.Actor.Name, first.Actor.Statements, first.Actor.Articles));
        Assert.Equal([2, 0, 1], first.Counts);
        Assert.Equal([1.0, null, 0.5], first.Shares);
        Assert.Equal((1, 1, 5), (attention.More, attention.Undated, attention.Selection.Statements));
    }

    [Fact]
    public void Attention_to_subjects_counts_whom_statements_name()
    {
        Store.Add([News.Article("4", "المدينة", "2026-03-01", new Said("متحدث", "لبنان ولبنان وسوريا") { Named = false, About = [("لبنان", "state:LB"), ("سوريا", "state:SY")] })]);

        var attention = Attentions.Of(Store, SearchQuery.Everything, AttentionTo.Subjects);

        Assert.Equal([("لبنان", 1), ("سوريا", 1)], attention.Series.Select(one => (one.Actor.Name, one.Actor.Statements)));
    }
}
