using System.Globalization;

namespace Isnad.Store.Tests;

/// <summary>What every store must know of articles with the same text. A subclass opens one.</summary>
public abstract class CopyStoreTests
{
    private static readonly string[] Words =
        [.. "خطة جسر مدينة ميناء طريق سوق مدرسة مستشفى مجلس وزارة لجنة مشروع ميزانية عقد شركة عامل مزارع تاجر طالب معلم طبيب مهندس صياد بحر نهر جبل سهل واد قرية حي شارع ساحة حديقة متحف مكتبة محطة قطار سفينة طائرة شاحنة".Split(' ')];

    private static readonly DateOnly Today = new(2026, 3, 15);

    protected abstract IStore Open();

    [Fact]
    public void A_copy_is_kept_beside_the_first_and_both_are_named_the_earliest_day_before()
    {
        using var store = Open();
        var (first, copy, other) = (Article("1", "وكالة البحر", "2026-01-06", Text(0)), Article("2", "الضفة", "2026-01-05", Text(0) + " وأضاف مصدر آخر"), Article("3", "السهل", "2026-01-05", Text(7)));
        store.Add([first, copy, other]);

        Assert.Equal([(copy.Key.Article, false), (first.Key.Article, true)], store.CopiesOf(first.Key.Article).Select(kept => (kept.Id.Article, kept.IsFirst)));
        Assert.Equal(store.CopiesOf(first.Key.Article), store.CopiesOf(copy.Key.Article));
        Assert.Equal(("الضفة", new DateOnly(2026, 1, 5)), store.CopiesOf(first.Key.Article).Select(kept => (kept.Outlet, kept.Day!.Value)).First());
        Assert.Empty(store.CopiesOf(other.Key.Article));
        Assert.Empty(store.CopiesOf("0123456789abcdef"));
    }

    [Fact]
    public void A_query_can_leave_copies_out_or_ask_for_them_alone()
    {
        using var store = Open();
        store.Add([Article("1", "وكالة البحر", "2026-01-05", Text(0))]);
        store.Add([Article("2", "الضفة", "2026-01-05", Text(0)), Article("3", "السهل", "2026-01-05", Text(7))]);

        Assert.Equal(3, Search(store, "الناطق").Total);
        Assert.Equal(["السهل", "وكالة البحر"], Outlets(store, "الناطق -has:copy"));
        Assert.Equal(["الضفة"], Outlets(store, "الناطق فيه:نسخة"));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Whatever_hands_over_a_statement_says_whether_it_is_a_copy()
    {
        using var store = Open();
        store.Add([Article("1", "وكالة البحر", "2026-01-05", Text(0)), Article("2", "الضفة", "2026-01-05", Text(0))]);
        var query = Query("الناطق");

        IEnumerable<StatementRow>[] ways = [store.Rows(query), store.Search(query, new SearchOptions()).Hits.Select(hit => hit.Statement), store.SavedSearches.After(query, 0, 10).Statements.Select(hit => hit.Statement)];
        Assert.All(ways, rows => Assert.Equal([("الضفة", true), ("وكالة البحر", false)], rows.Select(row => (row.Outlet, row.IsCopy)).Order()));
    }

    [Fact]
    public void A_like_text_of_another_week_is_no_copy()
    {
        using var store = Open();
        store.Add([Article("1", "وكالة البحر", "2026-01-05", Text(0)), Article("2", "الضفة", "2026-01-15", Text(0))]);
        Assert.Empty(store.CopiesOf(Article("1", "وكالة البحر", "2026-01-05", Text(0)).Key.Article));
    }

    [Fact]
    public void Where_the_first_is_removed_the_next_takes_its_place_and_answers_queries_without_copies()
    {
        using var store = Open();
        var articles = new[] { Article("1", "أ", "2026-01-05", Text(0)), Article("2", "ب", "2026-01-05", Text(0)), Article("3", "ج", "2026-01-05", Text(0)) };
        store.Add(articles);

        store.Remove([articles[0].Key.Article]);

        Assert.Equal(["ب"], Outlets(store, "الناطق -has:copy"));
        store.Add([Article("4", "د", "2026-01-06", Text(0))]);
        Assert.Equal([true, false, false], store.CopiesOf(articles[2].Key.Article).Select(kept => kept.IsFirst));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Where_several_are_removed_at_once_the_first_of_those_that_stay_takes_the_place()
    {
        using var store = Open();
        var articles = Many(6);
        store.Add(articles);

        Assert.Equal(3, store.Remove([articles[2].Key.Article, articles[0].Key.Article, articles[1].Key.Article, "0123456789abcdef"]));

        Assert.Equal(["4"], Outlets(store, "الناطق -has:copy"));
        store.Add([Article("7", "7", "2026-01-06", Text(0))]);
        Assert.Equal(["5", "6", "7"], Outlets(store, "الناطق has:copy"));
        Assert.Equal(articles[3].Key.Article, First(store, articles[5]));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Where_several_are_rewritten_at_once_those_that_stay_come_first_and_the_others_keep_their_places()
    {
        using var store = Open();
        var articles = Many(4);
        store.Add(articles);

        store.Add([Article("2", "2", "2026-01-05", Text(0) + " وأضاف"), Article("1", "1", "2026-01-05", Text(0) + " وأضاف"), Article("1", "1", "2026-01-05", Text(0) + " وأكد")]);
        Assert.Equal(articles[2].Key.Article, First(store, articles[0]));
        Assert.Equal(["3"], Outlets(store, "الناطق -has:copy"));
        store.Remove([articles[2].Key.Article]);

        Assert.Equal(articles[0].Key.Article, First(store, articles[3]));
        Assert.Equal(["2", "4"], Outlets(store, "الناطق has:copy"));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Another_version_with_another_text_is_a_copy_no_more()
    {
        using var store = Open();
        var (first, copy) = (Article("1", "أ", "2026-01-05", Text(0)), Article("2", "ب", "2026-01-05", Text(0)));
        store.Add([first, copy, Article("2", "ب", "2026-01-05", Text(7))]);

        Assert.Empty(store.CopiesOf(copy.Key.Article));
        Assert.Equal(["أ", "ب"], Outlets(store, "الناطق -has:copy"));
        Assert.Empty(store.Check());
    }

    // So many articles with the same text.
    private static List<IncomingArticle> Many(int count) =>
        [.. Enumerable.Range(1, count).Select(i => i.ToString(CultureInfo.InvariantCulture)).Select(i => Article(i, i, "2026-01-05", Text(0)))];

    private static string First(IStore store, IncomingArticle article) => Assert.Single(store.CopiesOf(article.Key.Article), kept => kept.IsFirst).Id.Article;

    private static IncomingArticle Article(string id, string outlet, string day, string text) => Sample.Article(id, outlet, day, ("الناطق", text));

    // Thirty-three of forty words, another beginning for another text.
    private static string Text(int from) => string.Join(' ', Enumerable.Range(0, 33).Select(i => Words[(i * (from == 0 ? 1 : from)) % Words.Length] + (from == 0 ? "" : from.ToString(CultureInfo.InvariantCulture))));

    private static SearchPage Search(IStore store, string text) => store.Search(Query(text), new SearchOptions { Limit = 100 });

    private static SearchQuery Query(string text)
    {
        Assert.True(SearchQuery.TryParse(text, Today, out var query, out var error), error?.Message);
        return query!;
    }

    private static IEnumerable<string> Outlets(IStore store, string text) => Search(store, text).Hits.Select(hit => hit.Statement.Outlet).Order(StringComparer.Ordinal);
}
