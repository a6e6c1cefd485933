using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Tests.Browsing;

namespace Isnad.Web.Tests.Pages;

/// <summary>Scripts in every field that is stored or typed stay text.</summary>
public sealed class InertTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    private const int Tabs = 4;

    [Fact]
    public async Task No_payload_runs_on_any_page()
    {
        var stored = Payloads.All.Select((payload, i) => (Payload: payload, Article: PayloadArticle.Of(payload, i))).ToList();
        using (var store = SqliteStore.Open(room.Database))
            foreach (var part in stored.Chunk(StoreLimits.Transaction)) store.Add([.. part.Select(one => one.Article)]);
        var paths = stored.SelectMany(one => Paths(one.Payload, one.Article.Key.Article)).ToList();
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);

        var shown = await Task.WhenAll(Enumerable.Range(0, Tabs).Select(tab => VisitAsync(visitor, [.. paths.Where((_, i) => i % Tabs == tab)])));

        Assert.True(Payloads.All.Count >= 300, $"only {Payloads.All.Count} payloads");
        Assert.Empty(visitor.Troubles);
        Assert.Empty(shown.SelectMany(one => one));
    }

    private static IEnumerable<string> Paths(string payload, string article)
    {
        yield return $"/articles/{article}";
        yield return $"/statements/{article}.1.s1";
        yield return "/search?q=" + Uri.EscapeDataString(payload);
    }

    // What was not shown, or made an element of its own.
    private static async Task<List<string>> VisitAsync(Visitor visitor, IReadOnlyList<string> paths)
    {
        var page = await visitor.NewPageAsync();
        var wrong = new List<string>();
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(path, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Load });
            if (answer!.Status is not (200 or 400)) wrong.Add($"{path}: {answer.Status}");
            if (await page.EvaluateAsync<int>("window.stranger === undefined ? document.querySelectorAll('[data-stranger], script:not([src^=\"/room.\"]), iframe, object, embed, img, base, style').length : -1") != 0) wrong.Add($"{path}: an element of a stranger");
        }
        return wrong;
    }
}
