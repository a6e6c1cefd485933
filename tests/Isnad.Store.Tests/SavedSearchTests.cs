using Isnad.Testing;

namespace Isnad.Store.Tests;

/// <summary>What every store must do with saved searches. A subclass opens one.</summary>
public abstract class SavedSearchTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 15, 8, 30, 0, TimeSpan.Zero);

    protected abstract IStore Open(TimeProvider time);

    private IStore Open() => Open(TimeProvider.System);

    [Fact]
    public void What_was_saved_is_listed_once_by_name()
    {
        using var store = Open();
        var search = new SavedSearch { Name = "ماء", Query = "المياه", Created = Now, Webhook = new SavedWebhook { Url = "https://a.example/hook", Secret = "س" } };

        Assert.True(store.SavedSearches.Add(search));
        Assert.False(store.SavedSearches.Add(search with { Query = "نار" }));
        Assert.True(store.SavedSearches.Add(new SavedSearch { Name = "خطط", Query = "خطة", Created = Now }));

        Assert.Equal(["خطط", "ماء"], store.SavedSearches.All().Select(saved => saved.Name));
        Assert.Equal(search, store.SavedSearches.Find("ماء"));
        Assert.True(store.SavedSearches.Remove("ماء"));
        Assert.False(store.SavedSearches.Remove("ماء"));
        Assert.Null(store.SavedSearches.Find("ماء"));
        Assert.Throws<ArgumentException>(() => store.SavedSearches.Add(search with { Name = " " }));
    }

    [Fact]
    public void Each_statement_is_new_once_whatever_its_day_is()
    {
        using var store = Open();
        store.Add([Article(1, "2026-03-01", "خطة أولى")]);
        var (first, mark) = New(store, 0);
        Assert.Equal(["خطة أولى"], first);

        store.Add([Article(2, "1999-01-01", "خطة قديمة"), Article(3, "2026-03-02", "ماء"), Article(4, "2026-03-03", "خطة ثالثة")]);
        var (second, next) = New(store, mark);

        Assert.Equal(["خطة قديمة", "خطة ثالثة"], second);
        Assert.Equal(["خطة ثالثة", "خطة قديمة"], store.SavedSearches.Newest(Query("خطة"), 2).Select(hit => hit.Statement.Content));
        Assert.Equal((0, store.SavedSearches.LastEntry), (New(store, next).Found.Count, next));
        store.Add([Article(1, "2026-03-01", "خطة أولى")]);
        Assert.Empty(New(store, next).Found);
    }

    [Fact]
    public void New_statements_come_in_parts_that_miss_nothing_and_repeat_nothing()
    {
        using var store = Open();
        store.Add([.. Enumerable.Range(0, 10).Select(i => Article(i, $"20{20 - i:00}-01-01", i % 3 == 0 ? "ماء" : $"خطة {i}"))]);
        var found = new List<string>();
        var (mark, more) = (0L, true);
        while (more)
        {
            var part = store.SavedSearches.After(Query("خطة"), mark, 2);
            found.AddRange(part.Statements.Select(hit => hit.Statement.Content));
            (mark, more) = (part.Mark, part.More);
        }

        Assert.Equal(["خطة 1", "خطة 2", "خطة 4", "خطة 5", "خطة 7", "خطة 8"], found);
        Assert.Equal(store.SavedSearches.LastEntry, mark);
    }

    [Fact]
    public void A_statement_stays_old_in_a_new_version_a_new_reading_and_corrected_and_its_number_is_given_once()
    {
        using var store = Open();
        var article = Sample.Article("1", "الضفة", "2026-01-05", ("سامر", "خطة أولى"), ("هند", "خطة ثانية"));
        store.Add([article]);
        var (_, mark) = New(store, 0);

        store.Add([Sample.Article("1", "الضفة", "2026-01-05", ("سامر", "خطة أولى"), ("هند", "خطة ثالثة"))]);
        Assert.Equal(["خطة ثالثة"], New(store, mark).Found);
        var id = new ArticleId(article.Key.Article, 2, "s1");
        var seen = CorrectedReading.Of(store, store.Find(id)!);
        var content = seen.Reading.Statements[0].Content[0];
        store.Corrections.Add(new CorrectionDraft { By = "ل", At = Now }.Of(seen, id, CorrectionKind.Edit, new StatementEdit { Content = [TextAnchor.Of(seen.Reading, content with { Length = content.Length - 5 })] }));
        Assert.Equal(["خطة ثالثة"], New(store, mark).Found);

        var last = store.SavedSearches.LastEntry;
        store.Remove([article.Key.Article]);
        store.Add([article]);
        Assert.Equal(last + 2, store.SavedSearches.LastEntry);
        Assert.Equal(["خطة أولى", "خطة ثانية"], New(store, last).Found);
    }

    [Fact]
    public void A_statement_knows_when_it_came_in_or_became_something_else()
    {
        var clock = new SetClock(Now);
        using var store = Open(clock);
        var article = Sample.Article("1", "الضفة", "2026-01-05", ("سامر", "خطة أولى"), ("هند", "خطة ثانية"));
        store.Add([article]);
        Assert.Equal([Now, Now], Changes(store));

        // Read again to the same, or in another version behind another text: not changed.
        clock.Now = Now.AddHours(1);
        store.Reread([article]);
        store.Add([Sample.Article("1", "الضفة", "2026-01-05", ("سامر", "خطة أولى"), ("هند", "خطة ثانية"), ("سامر", "خطة ثالثة"))]);
        Assert.Equal([Now, Now, Now.AddHours(1)], Changes(store));

        clock.Now = Now.AddHours(2);
        var id = new ArticleId(article.Key.Article, 2, "s2");
        var seen = CorrectedReading.Of(store, store.Find(id)!);
        store.Corrections.Add(new CorrectionDraft { By = "ل", At = Now }.Of(seen, id, CorrectionKind.Accept));
        Assert.Equal([Now, Now.AddHours(2), Now.AddHours(1)], Changes(store));

        clock.Now = Now.AddHours(3);
        store.Reread([Sample.Article("1", "الضفة", "2026-01-05", ("سامر", "خطة أولى"), ("هند", "خطة ثانية"), ("سامر", "خطة ثالثة"))]);
        Assert.Equal([Now, Now.AddHours(2), Now.AddHours(1)], Changes(store));
    }

    [Fact]
    public void A_mark_moves_only_from_where_it_was_seen()
    {
        using var store = Open();
        store.SavedSearches.Add(new SavedSearch { Name = "أ", Query = "خطة", Created = Now, Seen = 3, Webhook = new SavedWebhook { Url = "https://a.example/", Secret = "x", Delivered = 3 } });

        Assert.True(store.SavedSearches.Advance("أ", SavedMark.Seen, 3, 7));
        Assert.False(store.SavedSearches.Advance("أ", SavedMark.Seen, 3, 9));
        Assert.True(store.SavedSearches.Advance("أ", SavedMark.Delivered, 3, 8));
        var now = store.SavedSearches.Find("أ")!;
        Assert.Equal((7, 8, 0, null), (now.Seen, now.Webhook!.Delivered, now.Webhook.Failures, now.Webhook.Trouble));

        Assert.True(store.SavedSearches.SetWebhook("أ", now.Webhook with { On = false }));
        Assert.False(store.SavedSearches.Find("أ")!.Webhook!.On);
        Assert.True(store.SavedSearches.SetWebhook("أ", null));
        Assert.Null(store.SavedSearches.Find("أ")!.Webhook);
        Assert.False(store.SavedSearches.SetWebhook("ب", null));
        Assert.False(store.SavedSearches.Advance("ب", SavedMark.Seen, 0, 1));
    }

    [Fact]
    public void A_search_gets_another_name_with_all_that_belongs_to_it()
    {
        using var store = Open();
        var search = new SavedSearch { Name = "ماء", Query = "المياه", Created = Now, Seen = 4, Webhook = new SavedWebhook { Url = "https://a.example/hook", Secret = "س", Delivered = 2 } };
        store.SavedSearches.Add(search);
        store.SavedSearches.Add(new SavedSearch { Name = "خطط", Query = "خطة", Created = Now });

        Assert.True(store.SavedSearches.Rename("ماء", "أنهار"));
        Assert.False(store.SavedSearches.Rename("أنهار", "خطط"));
        Assert.False(store.SavedSearches.Rename("ماء", "بحار"));

        Assert.Equal(search with { Name = "أنهار" }, store.SavedSearches.Find("أنهار"));
        Assert.Equal(["أنهار", "خطط"], store.SavedSearches.All().Select(saved => saved.Name));
        Assert.Throws<ArgumentException>(() => store.SavedSearches.Rename("أنهار", ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ماء")]
    [InlineData("ماء\nنار")]
    [InlineData("ماء/نار")]
    [InlineData("..")]
    public void What_can_not_stand_in_an_address_or_on_a_line_is_no_name(string name) => Assert.NotNull(SavedSearch.WhyNot(name));

    private static IEnumerable<DateTimeOffset?> Changes(IStore store) => store.Rows(SearchQuery.Everything).OrderBy(row => row.Position).Select(row => row.Changed);

    private static IncomingArticle Article(int id, string day, string content) => Sample.Article(id.ToString(System.Globalization.CultureInfo.InvariantCulture), "الضفة", day, ("سامر", content));

    private static SearchQuery Query(string text) => SearchQuery.TryParse(text, new DateOnly(2026, 3, 15), out var query, out _) ? query! : throw new ArgumentException(text);

    private static (IReadOnlyList<string> Found, long Mark) New(IStore store, long mark)
    {
        var found = store.SavedSearches.After(Query("خطة"), mark, 100);
        return ([.. found.Statements.Select(hit => hit.Statement.Content)], found.Mark);
    }
}
