using System.Net;
using System.Net.Http.Json;
using Isnad.Export;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Isnad.Web.Tests.Pages;

[Collection("alone in the browser")]
public sealed class CorrectPageTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_that_are_selected_become_the_content_of_a_statement()
    {
        var statement = Keep("select");
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var page = visitor.Page;
        await page.GotoAsync($"/statements/{statement}/correct");

        await page.FillAsync("#Content", "");
        await SelectAsync(page, "الخطة", 2);
        await page.ClickAsync("[data-take=Content]");
        await Assertions.Expect(page.Locator("#Content")).ToHaveValueAsync("الخطة #2");
        await SelectAsync(page, "هند الراوي", 1);
        await page.ClickAsync("[data-take=Via]");
        await page.ClickAsync("form.sheet .actions button");

        await Assertions.Expect(page.Locator("#correct .note")).ToHaveTextAsync("حُفظ تصحيحك.");
        await Assertions.Expect(page.Locator("blockquote")).ToHaveTextAsync("الخطة");
        await Assertions.Expect(page.Locator(".links")).ToContainTextAsync("هند الراوي");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_statement_that_was_missed_is_added_without_a_script()
    {
        var article = Keep("add") with { Statement = null };
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address, "en", scripts: false);
        var page = visitor.Page;
        await page.GotoAsync($"/articles/{article}");
        await page.ClickAsync("text=Add a statement");

        await page.FillAsync("#Content", "الخطة");
        await page.ClickAsync("form.sheet .actions button");
        await Assertions.Expect(page.Locator(".note.wrong")).ToContainTextAsync("stand in the text 2 times");
        await page.FillAsync("#Content", "ليس في النص");
        await page.ClickAsync("form.sheet .actions button");
        await Assertions.Expect(page.Locator(".note.wrong")).ToContainTextAsync("do not stand in the text");
        await page.FillAsync("#Content", "المهندسة هند");
        await page.FillAsync("#Speaker", "قارئ");
        await page.ClickAsync("form.sheet .actions button");

        await Assertions.Expect(page.Locator("blockquote")).ToHaveTextAsync("المهندسة هند");
        await Assertions.Expect(page.Locator(".speaker-name")).ToHaveTextAsync("قارئ");
        await page.GotoAsync($"/articles/{article}/correct");
        await page.FillAsync("#Content", "المهندسة هند");
        await page.ClickAsync("form.sheet .actions button");
        await Assertions.Expect(page.Locator(".note.wrong")).ToContainTextAsync("there already");
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_keeps_what_was_typed()
    {
        var statement = Keep("second");
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var page = visitor.Page;
        await page.GotoAsync($"/statements/{statement}/correct");
        using var first = await room.Client.PostAsJsonAsync($"/api/v1/statements/{statement}/corrections", new { kind = "accept" }, Stop);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);

        await page.FillAsync("#Cue", "");
        await page.ClickAsync("form.sheet .actions button");

        await Assertions.Expect(page.Locator(".note.wrong")).ToContainTextAsync("سبقك غيرك");
        await Assertions.Expect(page.Locator("#Cue")).ToHaveValueAsync("");
        using var store = SqliteStore.Open(room.Database);
        Assert.Equal(ReviewStatus.Accepted, CorrectedReading.Of(store, store.Find(statement)!).Find(statement.Statement!)!.Statement.Review!.Status);
    }

    [Fact]
    public async Task Programs_change_relays_and_add_statements_and_both_stay_when_the_article_is_read_again()
    {
        var statement = Keep("api");
        var (article, text) = (statement with { Statement = null }, Reread("api", keep: false).Reading.Text);

        using var changed = await room.Client.PostAsJsonAsync($"/api/v1/statements/{statement}/corrections", new { kind = "edit", via = new[] { Span(text, "هند الراوي") } }, Stop);
        using var added = await room.Client.PostAsJsonAsync($"/api/v1/articles/{article}/corrections", new { content = new[] { Span(text, "المهندسة هند") }, speaker = new { name = "قارئ" } }, Stop);
        using var twice = await room.Client.PostAsJsonAsync($"/api/v1/articles/{article}/corrections", new { content = new[] { Span(text, "المهندسة هند") } }, Stop);
        using var none = await room.Client.PostAsJsonAsync($"/api/v1/articles/{article}/corrections", new { act = "say" }, Stop);
        Reread("api", keep: true);

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], new[] { changed, added, twice, none }.Select(answer => answer.StatusCode));
        var number = (await OpenRoom.JsonOf(added)).GetProperty("number").GetInt64();
        using var store = SqliteStore.Open(room.Database);
        var corrected = CorrectedReading.Of(store, store.Find(article with { Version = null })!);
        Assert.Equal("هند الراوي", Assert.Single(corrected.Find(statement.Statement!)!.Statement.Via).Name);
        Assert.Equal("قارئ", corrected.Find(FormattableString.Invariant($"c{number}"))!.Statement.Speaker!.Name);
    }

    private static object Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new { start, end = start + words.Length };
    }

    // The n-th time that the words stand in the text.
    private static async Task SelectAsync(IPage page, string words, int which)
    {
        await page.EvaluateAsync(
            """
            ([words, which]) => {
                const nodes = document.createTreeWalker(document.querySelector('[data-text]'), NodeFilter.SHOW_TEXT);
                for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
                    for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
                        if (--which > 0) continue;
                        document.getSelection().setBaseAndExtent(node, at, node, at + words.length);
                        return;
                    }
                }
            }
            """,
            new object[] { words, which });
        await page.WaitForFunctionAsync("words => document.getSelection().toString() === words", words);
    }

    private ArticleId Keep(string name)
    {
        var incoming = Reread(name, keep: true);
        return new ArticleId(incoming.Key.Article, 1, incoming.Reading.Statements[0].Id);
    }

    private IncomingArticle Reread(string name, bool keep)
    {
        var article = new Article($"قال الوزير سامر نعيم إن الخطة جاهزة، بحسب وكالة السهل. وسألت المهندسة هند الراوي عن الخطة ({name}).") { Id = name, Outlet = "جريدة الضفة", Date = new DateOnly(2026, 1, 4) };
        var incoming = IncomingArticle.Of(new ArticleReader().Read(article), "test", ReaderVersion.Current);
        using var store = SqliteStore.Open(room.Database);
        if (keep) store.Add([incoming]);
        return incoming;
    }
}
