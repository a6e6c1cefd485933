namespace Isnad.Store.Tests;

/// <summary>What every store must do. A subclass opens one.</summary>
public abstract class ArticleStoreTests
{
    private static readonly DateOnly Today = new(2026, 3, 15);

    protected abstract IArticleStore Open();

    [Fact]
    public void What_was_added_is_known_and_shown_as_it_was_read()
    {
        using var store = Open();
        var incoming = Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"), ("هند الراوي", "المياه تكفي"));

        Assert.False(store.Knows(incoming.Key));
        Assert.Equal(new AddCounts(1, 0, 0, 2), store.Add([incoming]));
        Assert.True(store.Knows(incoming.Key));

        var found = store.Find(new ArticleId(incoming.Key.Article, null, null))!;
        Assert.Equal((incoming.Reading.Text, incoming.Article, 1), (found.Reading.Text, found.Reading.Article, found.Versions));
        Assert.Equal(incoming.Reading.Statements.Select(Described), found.Reading.Statements.Select(Described));
    }

    [Fact]
    public void Adding_again_changes_nothing_also_within_one_batch()
    {
        using var store = Open();
        var incoming = Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"));

        Assert.Equal(new AddCounts(1, 0, 1, 1), store.Add([incoming, incoming]));
        var before = store.Stats();
        Assert.Equal(new AddCounts(0, 0, 1, 0), store.Add([incoming]));
        Assert.Equal(before, store.Stats());
    }

    [Fact]
    public void Another_text_of_an_article_is_its_newest_version_and_the_only_one_that_is_found()
    {
        using var store = Open();
        var first = Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"), ("سامر نعيم", "الجسر قديم"));
        var second = Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة مؤجلة"));

        store.Add([first]);
        Assert.Equal(new AddCounts(0, 1, 0, 1), store.Add([second]));

        Assert.Empty(Search(store, "جاهزة OR الجسر").Hits);
        Assert.Equal($"{first.Key.Article}.2.s1", Assert.Single(Search(store, "مؤجلة").Hits).Statement.Id);
        Assert.Equal(first.Reading.Text, store.Find(new ArticleId(first.Key.Article, 1, null))!.Reading.Text);
        Assert.Equal(2, store.Find(new ArticleId(first.Key.Article, null, null))!.Id.Version);
        Assert.Equal(new AddCounts(0, 0, 2, 0), store.Add([first, second]));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void A_walk_meets_every_article_once_with_the_statements_that_answer()
    {
        using var store = Open();
        string[] days = ["2026-01-05", "2026-02-07", "2026-01-05"];
        var articles = days.Select((day, i) => Sample.Article($"{i}", "الضفة", day, [.. Enumerable.Range(0, 700).Select(n => ("سامر نعيم", n % 2 == 0 ? $"الخطة {n}" : $"الجسر {n}"))])).ToList();
        store.Add(articles);

        var plans = new ArticleWalk(store).Of(Query("الخطة")).ToList();
        var all = new ArticleWalk(store).Of(SearchQuery.Everything).ToList();

        Assert.Equal(articles[1].Key.Article, plans[0].Article.Id.Article);
        Assert.Equal(articles.Select(article => article.Key.Article).Order(StringComparer.Ordinal), plans.Select(found => found.Article.Id.Article).Order(StringComparer.Ordinal));
        Assert.All(plans, found => Assert.Equal(Enumerable.Range(0, 350).Select(n => $"s{(2 * n) + 1}"), found.Statements));
        Assert.All(all, found => Assert.Equal(found.Article.Reading.Statements.Select(statement => statement.Id), found.Statements));
        Assert.Equal(3, all.Count);
        Assert.Empty(new ArticleWalk(store).Of(Query("غائبة")));
    }

    [Fact]
    public void Articles_without_id_are_one_by_address()
    {
        Assert.Equal(ContentKey.Of(new Article("نص") { Url = "http://a/1" }).Article, ContentKey.Of(new Article("نص آخر") { Url = "http://a/1" }).Article);
        Assert.NotEqual(ContentKey.Of(new Article("نص") { Outlet = "أ" }).Article, ContentKey.Of(new Article("نص") { Outlet = "ب" }).Article);
    }

    [Theory]
    [InlineData("الخطه", "1.1 2.1 3.1")]
    [InlineData("خطة", "1.1 2.1 3.1")]
    [InlineData("exact:خطة", "3.1")]
    [InlineData("exact:الخطه", "")]
    [InlineData("خطط*", "")]
    [InlineData("خط*", "1.1 2.1 3.1")]
    [InlineData("المياه", "1.2 2.2")]
    [InlineData("مياه", "1.2 2.2")]
    [InlineData("\"الخطة جاهزة\"", "1.1")]
    [InlineData("\"جاهزة الخطة\"", "")]
    [InlineData("\"جاهزة الخطة\"~2", "1.1 2.1")]
    [InlineData("\"للحكومة جاهزة\"~2", "2.1")]
    [InlineData("خطة -جاهزة", "3.1")]
    [InlineData("مؤجلة OR المياه", "1.2 2.2 3.1")]
    [InlineData("speaker:نعيم", "1.1 2.1")]
    [InlineData("speaker:(الراوي OR نعيم) المياه", "1.2 2.2")]
    [InlineData("about:نعيم", "")]
    [InlineData("نعيم", "1.1 2.1")]
    [InlineData("outlet:المدينة", "2.1 2.2")]
    [InlineData("outlet:=المدينة", "2.1 2.2")]
    [InlineData("outlet:=\"صوت المدينة\"", "")]
    [InlineData("speaker:=نعيم", "")]
    [InlineData("speaker:=\"سامر نعيم\"", "1.1 2.1")]
    [InlineData("cue:قال خطة", "1.1 2.1 3.1")]
    [InlineData("act:deny", "1.2 2.2")]
    [InlineData("has:chain", "1.2 2.2")]
    [InlineData("pub:2026-02/", "3.1 4.1")]
    [InlineData("pub:2026-01-05 OR مؤجلة", "1.1 1.2 3.1")]
    [InlineData("date:2026", "")]
    [InlineData("لبنان", "4.1")]
    [InlineData("وزارة", "4.1")]
    [InlineData("سلام", "4.1")]
    [InlineData("٢٠٢٦", "4.1")]
    public void A_query_finds_what_it_says(string text, string wanted)
    {
        using var store = Open();
        var articles = Articles();
        store.Add(articles);

        var found = Search(store, text).Hits.Select(hit => $"{Array.FindIndex(articles, article => article.Key.Article == hit.Statement.Article) + 1}.{hit.Statement.Position}").Order(StringComparer.Ordinal);

        Assert.Equal(wanted, string.Join(' ', found));
    }

    [Fact]
    public void Hits_come_by_spelling_then_field_then_the_newest_first()
    {
        using var store = Open();
        var articles = new[]
        {
            Sample.Article("1", "أ", "2026-01-01", ("فلان", "بالخطة")),
            Sample.Article("2", "أ", "2026-01-02", ("فلان", "الخطّة")),
            Sample.Article("3", "أ", "2026-01-03", ("الخطة", "شيء")),
            Sample.Article("4", "أ", "2026-01-04", ("فلان", "الخطة")),
            Sample.Article("5", "أ", "2026-01-05", ("فلان", "الخطة")),
        };
        store.Add(articles);

        var hits = Search(store, "الخطة").Hits;

        Assert.Equal(["5", "4", "3", "2", "1"], hits.Select(hit => articles.Single(article => article.Key.Article == hit.Statement.Article).Article.Id));
        Assert.Equal([MatchLevel.Exact, MatchLevel.Exact, MatchLevel.Exact, MatchLevel.Folded, MatchLevel.Stripped], hits.Select(hit => hit.Rank.Level));
    }

    [Fact]
    public void Pages_follow_each_other_without_gap_or_overlap()
    {
        using var store = Open();
        store.Add([.. Enumerable.Range(1, 25).Select(i => Sample.Article($"{i}", "أ", $"2026-01-{(i % 9) + 1:00}", ("فلان", "الخطة"), ("فلان", "خطة")))]);
        var whole = Search(store, "خطة", 1000).Hits.Select(hit => hit.Statement.Id).ToList();
        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var page = store.Search(Query("خطة"), new SearchOptions { Limit = 7, Cursor = cursor });
            Assert.Equal((50, true), (page.Total, page.TotalIsExact));
            paged.AddRange(page.Hits.Select(hit => hit.Statement.Id));
            cursor = page.Cursor;
        }
        while (cursor is not null);

        Assert.Equal(whole, paged);
        Assert.Throws<ArgumentException>(() => store.Search(Query("جسر"), new SearchOptions { Cursor = store.Search(Query("خطة"), new SearchOptions { Limit = 1 }).Cursor }));
        Assert.Throws<ArgumentException>(() => store.Search(Query("خطة"), new SearchOptions { Cursor = "؟" }));
    }

    [Fact]
    public void Facets_count_all_hits()
    {
        using var store = Open();
        store.Add(Articles());

        var facets = store.Search(Query("pub:2026"), new SearchOptions { Limit = 1, Facets = true }).Facets;

        Assert.Equal(["outlet", "speaker", "act", "quote", "month"], facets.Select(facet => facet.Name));
        Assert.Equal([new FacetValue("الضفة", 4), new FacetValue("المدينة", 2)], facets[0].Values);
        Assert.Equal([new FacetValue("2026-01", 4), new FacetValue("2026-02", 1), new FacetValue("2026-03", 1)], facets[4].Values);
    }

    [Fact]
    public void More_hits_than_can_be_ranked_come_newest_first_with_an_inexact_total()
    {
        using var store = Open();
        var said = Enumerable.Repeat(("فلان", "الخطة"), 300).ToArray();
        for (var i = 1; i <= 70; i++) store.Add([Sample.Article($"{i}", "أ", $"20{i:00}-01-01", said)]);

        var first = store.Search(Query("الخطة"), new SearchOptions { Limit = 1000, Facets = true });
        var second = store.Search(Query("الخطة"), new SearchOptions { Limit = 1000, Cursor = first.Cursor });

        Assert.Equal((20_000, false), (first.Total, first.TotalIsExact));
        Assert.Equal(("2070-01-01", "2067-01-01"), (first.Hits[0].Statement.Day, first.Hits[^1].Statement.Day));
        Assert.Equal(("2067-01-01", 101), (second.Hits[0].Statement.Day, second.Hits[0].Statement.Position));
        Assert.Equal(20_000, first.Facets[0].Values[0].Count);
    }

    [Fact]
    public void All_rows_that_answer_are_walked_as_they_are_kept()
    {
        using var store = Open();
        var articles = Articles();
        store.Add(articles);

        var rows = articles.SelectMany(article => StatementRows.Of(article.Reading, article.Key.Article, 1)).ToList();
        Assert.Equal(rows.OrderBy(row => row.Id, StringComparer.Ordinal), store.Rows(SearchQuery.Everything).Select(row => row with { Entered = 0, Changed = null }).OrderBy(row => row.Id, StringComparer.Ordinal));
        Assert.Equal(["2026-01-05", "2026-01-06"], store.Rows(Query("speaker:نعيم")).Select(row => row.Day).Order(StringComparer.Ordinal));
        Assert.Single(store.Rows(SearchQuery.Everything).Take(1));
        Assert.Single(store.Rows(Query("مؤجلة")));
    }

    [Fact]
    public void Statements_are_counted_by_day_and_outlet()
    {
        using var store = Open();
        store.Add(Articles());
        var reading = new ArticleReader().Read(new Article("قال الوزير سامر نعيم يوم الاثنين إن الخطة جاهزة.") { Id = "5", Outlet = "الضفة", Date = new DateOnly(2026, 1, 6) });
        store.Add([IncomingArticle.Of(reading, "test", "0")]);

        Assert.Equal(
            [new DayCount("2026-01-05", "2026-01-05", "الضفة", 2), new DayCount("2026-01-06", "2026-01-06", "الضفة", 1), new DayCount("2026-01-06", "2026-01-06", "المدينة", 2), new DayCount("2026-02-01", "2026-02-01", "الضفة", 1), new DayCount("2026-03-01", "2026-03-01", "الضفة", 1)],
            store.Days(DayKind.Published).OrderBy(day => day.First, StringComparer.Ordinal).ThenBy(day => day.Outlet, StringComparer.Ordinal));
        Assert.Equal([new DayCount("2026-01-05", "2026-01-05", "الضفة", 1)], store.Days(DayKind.Said));
    }

    [Fact]
    public void Known_actors_that_speak_or_are_named_are_found_by_id()
    {
        using var store = Open();
        var reading = new ArticleReader().Read(new Article("قال وزير الخارجية المصري سامح شكري إن لبنان بحاجة إلى الدعم.") { Id = "1" });
        store.Add([IncomingArticle.Of(reading, "test", "0")]);

        var row = Assert.Single(Search(store, "actor:person:sameh-shoukry").Hits).Statement;
        Assert.Equal(("person:sameh-shoukry", "وزير الخارجية · مصر"), (row.SpeakerActor, row.SpeakerRoles));
        Assert.Equal(row.About.Split(StatementRow.Separator).Length, row.AboutActors.Split(StatementRow.Separator).Length);
        Assert.Single(Search(store, "شخصية:\"state:LB\" الدعم").Hits);
        Assert.Empty(Search(store, "actor:person:sameh").Hits);
        Assert.All(["a'b\\c", "ا\0ب", "\ud800", " ", new string('ب', 1500), "'9' | 'x':*"], id => Assert.Empty(Search(store, $"actor:\"{id}\"").Hits));
    }

    [Fact]
    public void Removing_takes_versions_and_index_entries_too()
    {
        using var store = Open();
        var articles = Articles();
        store.Add(articles);
        store.Add([Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة سرية"))]);

        var gone = store.ArticlesOf(Query("سرية"));
        Assert.Equal([articles[0].Key.Article], gone);
        Assert.Equal(1, store.Remove(gone));

        Assert.Equal(0, store.Remove(gone));
        Assert.False(store.Knows(articles[0].Key));
        Assert.Null(store.Find(new ArticleId(gone[0], 1, null)));
        Assert.Empty(Search(store, "سرية").Hits);
        Assert.Equal((3, 3), ((int)store.Stats().Articles, (int)store.Stats().Versions));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Outlines_are_of_the_newest_versions_in_the_order_asked()
    {
        using var store = Open();
        var articles = Articles();
        store.Add(articles);
        store.Add([Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة سرية"))]);

        var found = store.Outlines([articles[1].Key.Article, "0123456789abcdef", articles[0].Key.Article]);

        Assert.Equal([articles[1].Key.Article, articles[0].Key.Article], found.Select(outline => outline.Id.Article));
        Assert.Equal((2, "الضفة", new DateOnly(2026, 1, 5), null, "قال سامر نعيم إن الخطة سرية."), (found[1].Id.Version!.Value, found[1].Outlet, found[1].Date!.Value, found[1].Title, found[1].Text));
        Assert.All(found, outline => Assert.Equal(store.Rows(SearchQuery.Everything).Where(row => row.Article == outline.Id.Article).OrderBy(row => row.Position), outline.Statements));
        Assert.All(found, outline => Assert.NotEmpty(outline.Statements));
    }

    [Fact]
    public void A_reading_whose_spans_lie_outside_its_text_is_refused()
    {
        var reading = Sample.Reading(new Article("") { Id = "1" }, ("سامر", "الخطة"));

        Assert.Throws<ArgumentException>(() => IncomingArticle.Of(reading with { Statements = [reading.Statements[0] with { Content = [new Isnad.Text.TextSpan(5, -2)] }] }, "test", "0"));
    }

    [Fact]
    public void Text_that_no_store_could_keep_is_kept_repaired()
    {
        using var store = Open();
        var reading = new ArticleReader().Read(new Article("قال الوزير سامر نعيم إن الخطة\0جاهزة\uD800.") { Id = "a\0b", Title = "عنوان\0" });
        var incoming = IncomingArticle.Of(reading, "test", "0");

        store.Add([incoming]);

        Assert.True(store.Knows(ContentKey.Of(reading.Article)));
        Assert.Equal(reading.Text, store.Find(new ArticleId(incoming.Key.Article, null, null))!.Reading.Text);
        Assert.Empty(store.Check());
    }

    /// <summary>For any query the hits, their ranks and their order are those of the plain matcher over all statements.</summary>
    [Fact]
    public void Hits_are_those_of_the_plain_matcher_in_its_order()
    {
        var chance = new Random(4);
        using var store = Open();
        var articles = Enumerable.Range(1, 80).Select(i => RandomRows.Article(chance, i)).ToArray();
        foreach (var batch in articles.Chunk(30)) store.Add(batch);
        var rows = articles.SelectMany(article => StatementRows.Of(article.Reading, article.Key.Article, 1)).ToList();

        for (var i = 0; i < 500; i++)
        {
            var text = RandomRows.Query(chance);
            var query = Query(text);
            var wanted = PlainMatcher.Search(query, rows);
            var page = store.Search(query, new SearchOptions { Limit = 1000 });
            Assert.Equal(wanted.Select(row => (row.Id, PlainMatcher.Match(query, row))), page.Hits.Select(hit => (hit.Statement.Id, (MatchRank?)hit.Rank)));
            Assert.Equal(wanted, page.Hits.Select(hit => hit.Statement with { Entered = 0, Changed = null }));
            var few = store.Search(query, new SearchOptions { Limit = 3, Facets = true });
            Assert.Equal(page.Hits.Take(3).Select(hit => (hit.Statement, hit.Rank)), few.Hits.Select(hit => (hit.Statement, hit.Rank)));
            Assert.Equal((wanted.Count, wanted.Count > 3), (few.Total, few.Cursor is not null));
            Assert.Equal([.. Counted(wanted, row => row.Outlet), .. Counted(wanted, row => row.Speaker)], few.Facets.Take(2).SelectMany(facet => facet.Values));
            if (i % 10 == 0) Assert.Equal(wanted, Paged(store, query, 1 + (wanted.Count / 3)).Select(row => row with { Entered = 0, Changed = null }));
            Assert.Equal(wanted.OrderByDescending(row => row.Day, StringComparer.Ordinal).ThenBy(row => row.Article, StringComparer.Ordinal).Select(row => row.Article).Distinct(StringComparer.Ordinal), store.ArticlesOf(query));
        }
    }

    private static IEnumerable<FacetValue> Counted(IEnumerable<StatementRow> rows, Func<StatementRow, string> of) =>
        rows.CountBy(of).Where(pair => pair.Key.Length > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(20).Select(pair => new FacetValue(pair.Key, pair.Value));

    [Fact]
    public void Articles_of_one_day_whose_names_begin_alike_stay_in_their_order()
    {
        using var store = Open();
        var keys = new[] { "00000000000000ff", "0000000000000001", "000000000000000a", "0000000000000010" };
        var articles = keys.Select((key, i) => Named(key, $"{i}")).ToList();
        store.Add(articles[..1]);
        store.Add(articles[1..]);

        Assert.Equal(keys.Order(StringComparer.Ordinal).SelectMany(key => new[] { $"{key}.1.s1", $"{key}.1.s2" }), Search(store, "خطة").Hits.Select(hit => hit.Statement.Id));
        Assert.Equal(1, store.Remove(["000000000000000a"]));
        Assert.Equal(6, Search(store, "الخطة").Total);

        static IncomingArticle Named(string key, string id)
        {
            var article = Sample.Article(id, "أ", "2026-01-05", ("فلان", "الخطة"), ("فلان", "الخطة"));
            return article with
            {
                Key = article.Key with { Article = key },
                Statements = [.. article.Statements.Select(statement => statement with { Row = statement.Row with { Article = key } })],
            };
        }
    }

    [Fact]
    public void All_that_is_known_of_an_article_is_kept()
    {
        using var store = Open();
        var reading = Sample.Reading(
            new Article("") { Id = "7", Outlet = "الضفة", Country = "LB", Date = new DateOnly(2026, 1, 5), Title = "العنوان", Url = "http://a/7", Byline = "ليلى حداد", Credit = "وكالة السهل" },
            ("سامر نعيم", "الخطة جاهزة"));
        var incoming = IncomingArticle.Of(reading, "test", "0");

        store.Add([incoming]);

        Assert.Equal(reading.Article, store.Find(new ArticleId(incoming.Key.Article, null, null))!.Reading.Article);
    }

    private static List<StatementRow> Paged(IArticleStore store, SearchQuery query, int limit)
    {
        var rows = new List<StatementRow>();
        string? cursor = null;
        do
        {
            var page = store.Search(query, new SearchOptions { Limit = limit, Cursor = cursor });
            rows.AddRange(page.Hits.Select(hit => hit.Statement));
            cursor = page.Cursor;
        }
        while (cursor is not null);
        return rows;
    }

    private static IncomingArticle[] Articles() =>
    [
        Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"), ("هند الراوي", "المياه تكفي")),
        Sample.Article("2", "المدينة", "2026-01-06", ("سامر نعيم", "الخطة التي للحكومة جاهزة"), ("هند الراوي", "والمياه تنقص")),
        Sample.Article("3", "الضفة", "2026-02-01", ("متحدث", "خطة مؤجلة")),
        Sample.Article("4", "الضفة", "2026-03-01", ("متحدث", "ولبنان ووزارتها وبالسلام في عام 2026")),
    ];

    private static SearchQuery Query(string text)
    {
        Assert.True(SearchQuery.TryParse(text, Today, out var query, out var error), error?.Message);
        return query!;
    }

    private static SearchPage Search(IArticleStore store, string text, int limit = 100) => store.Search(Query(text), new SearchOptions { Limit = limit });

    private static (string, int, int, string?, string?, SpeechAct, int) Described(Statement s) => (s.Id, s.Content[0].Start, s.Content[0].End, s.Cue?.Lemma, s.Speaker?.Name, s.Act, s.Chain.Count);
}
