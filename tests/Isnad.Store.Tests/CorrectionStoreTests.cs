namespace Isnad.Store.Tests;

/// <summary>What every store must do with corrections. A subclass opens one.</summary>
public abstract class CorrectionStoreTests
{
    private static readonly DateOnly Today = new(2026, 3, 15);
    private static readonly DateTimeOffset Now = new(2026, 3, 15, 8, 30, 0, TimeSpan.Zero);

    private readonly IncomingArticle article = Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"), ("هند الراوي", "المياه تكفي"));

    protected abstract IStore Open();

    [Fact]
    public void An_edit_is_found_by_what_it_says_and_no_longer_by_what_was_read()
    {
        using var store = Added();

        var kept = store.Corrections.Add(Draft(store, "s1", CorrectionKind.Edit, new StatementEdit { Speaker = new SpeakerEdit { Name = "وداد حمدان" }, Act = SpeechAct.Warn }));

        Assert.Equal((CorrectionOutcome.Kept, 1), (kept.Outcome, kept.Newest!.Revision));
        var hit = Assert.Single(Search(store, "speaker:حمدان act:warn"));
        Assert.Equal((ReviewStatus.Edited, "ليلى", "وداد حمدان"), (hit.Statement.Status, hit.Statement.CorrectedBy, hit.Statement.Speaker));
        Assert.Empty(Search(store, "speaker:\"سامر نعيم\" act:say"));
        Assert.Single(Search(store, "status:edited"));
        Assert.Equal("سامر نعيم", store.Find(Id())!.Reading.Statements[0].Speaker!.Name);
        Assert.Empty(store.Check());
    }

    [Fact]
    public void A_rejected_statement_answers_only_who_asks_for_rejected_ones_until_it_is_taken_back()
    {
        using var store = Added();

        store.Corrections.Add(Draft(store, "s1", CorrectionKind.Reject));
        Assert.Empty(Search(store, "الخطة"));
        Assert.Single(Search(store, "الخطة status:rejected"));
        Assert.Empty(Search(store, "المياه -status:rejected الخطة"));
        Assert.Equal((1, 1), (store.Days(DayKind.Published).Sum(day => day.Statements), store.Rows(SearchQuery.Everything).Count()));

        store.Corrections.Add(Draft(store, "s1", CorrectionKind.Withdraw));
        Assert.Null(Assert.Single(Search(store, "الخطة")).Statement.Status);
        Assert.Equal(2, store.Days(DayKind.Published).Sum(day => day.Statements));
        Assert.Equal([1, 2], store.Corrections.Of(article.Key.Article).Select(correction => correction.Revision));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void An_added_statement_is_found_and_shown_beside_the_others()
    {
        using var store = Added();
        var seen = Seen(store);
        var place = new Isnad.Text.TextSpan(seen.Reading.Text.IndexOf("تكفي", StringComparison.Ordinal), 4);

        var result = store.Corrections.Add(Say.Add(seen, Id(), new StatementEdit { Content = [TextAnchor.Of(seen.Reading, place)], Speaker = new SpeakerEdit { Name = "هند الراوي" }, Act = SpeechAct.Hope }));

        var hit = Assert.Single(Search(store, "status:added"));
        Assert.Equal(($"c{result.Newest!.Number}", "تكفي", "هند الراوي", SpeechAct.Hope), (hit.Statement.Name, hit.Statement.Content, hit.Statement.Speaker, hit.Statement.Act));
        Assert.Equal(["s1", "s2", hit.Statement.Name], Seen(store).Statements.Select(statement => statement.Statement.Id));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void The_second_of_two_people_is_told_and_nothing_of_theirs_is_kept()
    {
        using var store = Added();
        var (first, second) = (Draft(store, "s1", CorrectionKind.Accept), Draft(store, "s1", CorrectionKind.Reject) with { By = "عمر" });

        Assert.Equal(CorrectionOutcome.Kept, store.Corrections.Add(first).Outcome);
        var told = store.Corrections.Add(second);

        Assert.Equal((CorrectionOutcome.Conflict, "ليلى"), (told.Outcome, told.Newest!.By));
        Assert.Equal("ليلى", Assert.Single(store.Corrections.Of(article.Key.Article)).By);
        Assert.Single(Search(store, "الخطة status:accepted"));
    }

    [Fact]
    public void History_is_kept_to_the_letter_newest_last()
    {
        using var store = Added();
        var edit = new StatementEdit { Quote = QuotationType.Mixed, Cue = [], Via = [new RelayEdit(TextAnchor.Of(article.Reading, new Isnad.Text.TextSpan(0, 3)), "وكالة", SpeakerKind.Organization)] };
        var first = Draft(store, "s1", CorrectionKind.Edit, edit) with { Note = "سطران\n\"هنا\"" };
        store.Corrections.Add(first);
        store.Corrections.Add(Draft(store, "s1", CorrectionKind.Accept));

        var history = store.Corrections.Of(article.Key.Article);

        Assert.Equal((first.Note, first.At, first.Statement, CorrectionJson.Write(edit), CorrectionJson.Write(first.Seen)), (history[0].Note, history[0].At, history[0].Statement, CorrectionJson.Write(history[0].Edit!), CorrectionJson.Write(history[0].Seen)));
        Assert.Equal([CorrectionKind.Accept, CorrectionKind.Edit], store.Corrections.Newest(10).Select(correction => correction.Kind));
        Assert.Equal(CorrectionKind.Edit, Assert.Single(store.Corrections.Newest(10, history[1].Number)).Kind);
        Assert.Equal((ReviewStatus.Accepted, QuotationType.Mixed), Seen(store).Find("s1") is var s ? (s!.Statement.Review!.Status, s.Statement.Quote) : default);
    }

    [Fact]
    public void Corrections_are_laid_over_a_new_version_and_a_new_reading()
    {
        using var store = Added();
        store.Corrections.Add(Draft(store, "s2", CorrectionKind.Edit, new StatementEdit { Speaker = new SpeakerEdit { Name = "وداد حمدان" } }));

        store.Add([Sample.Article("1", "الضفة", "2026-01-05", ("مقدم", "كلام جديد"), ("سامر نعيم", "الخطة جاهزة"), ("هند الراوي", "المياه تكفي"))]);

        Assert.Equal($"{article.Key.Article}.2.s3", Assert.Single(Search(store, "speaker:حمدان المياه")).Statement.Id);
        Assert.Empty(store.Check());

        var less = Sample.Reading(article.Article, ("سامر نعيم", "الخطة جاهزة"), ("هند الراوي", "المياه تكفي"));
        Assert.Equal(new RereadCounts(1, 0, 1, 0), store.Reread([IncomingArticle.Of(less with { Statements = [less.Statements[0]] }, "test", "1")]));
        Assert.Equal(["s1", "c1"], CorrectedReading.Of(store, store.Find(Id() with { Version = 1 })!).Statements.Select(statement => statement.Statement.Id));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void An_article_that_is_removed_takes_its_corrections_along()
    {
        using var store = Added();
        var late = Draft(store, "s1", CorrectionKind.Accept);
        store.Corrections.Add(late);

        store.Remove([article.Key.Article]);

        Assert.Empty(store.Corrections.Newest(10));
        Assert.Equal(CorrectionOutcome.Gone, store.Corrections.Add(late).Outcome);
    }

    private static CorrectionDraft Say => new() { By = "ليلى", At = Now };

    private IStore Added()
    {
        var store = Open();
        store.Add([article]);
        return store;
    }

    private ArticleId Id(string? statement = null) => new(article.Key.Article, null, statement);

    private CorrectedReading Seen(IStore store) => CorrectedReading.Of(store, store.Find(Id())!);

    private Correction Draft(IStore store, string statement, CorrectionKind kind, StatementEdit? edit = null) => Say.Of(Seen(store), Id(statement) with { Version = 1 }, kind, edit);

    private static IReadOnlyList<SearchHit> Search(IStore store, string text)
    {
        Assert.True(SearchQuery.TryParse(text, Today, out var query, out var error), error?.Message);
        return store.Search(query!, new SearchOptions()).Hits;
    }
}
