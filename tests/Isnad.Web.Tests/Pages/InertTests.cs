using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Tests.Browsing;

namespace Isnad.Web.Tests.Pages;

/// <summary>
/// Scripts in every field that is stored or typed stay text. Each payload by itself is looked for in the tree of its pages; a browser, which takes
/// its time, opens pages that hold several of them in each field.
/// </summary>
public sealed class InertTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    private const int Together = 7;
    private const string Strangers = "[data-stranger], script:not([src^=\"/room.\"]), iframe, object, embed, img, base, style, meta[http-equiv]";

    [Fact]
    public async Task No_payload_becomes_an_element_or_an_attribute_of_any_page()
    {
        var parser = new HtmlParser();
        var wrong = new List<string>();
        foreach (var path in Kept(Payloads.All))
        {
            using var answer = await room.Client.GetAsync(path, TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode is not (200 or 400)) wrong.Add($"{path}: {answer.StatusCode}");
            using var page = parser.ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            wrong.AddRange(page.QuerySelectorAll(Strangers).Concat(page.All.Where(Acts)).Select(element => $"{path}: {element.OuterHtml}"));
        }
        Assert.True(Payloads.All.Count >= 300, $"only {Payloads.All.Count} payloads");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_payload_runs_in_a_browser()
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var wrong = new List<string>();
        foreach (var path in Kept([.. Payloads.All.Chunk(Together).Select(some => string.Join(' ', some))]))
        {
            var answer = await visitor.Page.GotoAsync(path);
            if (answer!.Status is not (200 or 400)) wrong.Add($"{path}: {answer.Status}");
            if (await visitor.Page.EvaluateAsync<bool>("them => window.stranger !== undefined || document.querySelector(them) !== null", Strangers)) wrong.Add($"{path}: a stranger");
        }
        Assert.Empty(visitor.Troubles);
        Assert.Empty(wrong);
    }

    // The pages of articles that hold one text in every field, and of a query that is this text.
    private List<string> Kept(IReadOnlyList<string> texts)
    {
        var articles = texts.Select((text, i) => (Text: text, Article: PayloadArticle.Of(text, i))).ToList();
        using var store = SqliteStore.Open(room.Database);
        foreach (var part in articles.Chunk(StoreLimits.Transaction)) store.Add([.. part.Select(one => one.Article)]);
        return [.. articles.SelectMany(one => Paths(one.Text, one.Article.Key.Article))];
    }

    private static IEnumerable<string> Paths(string text, string article)
    {
        yield return $"/articles/{article}";
        yield return $"/statements/{article}.1.s1";
        yield return "/search?q=" + Uri.EscapeDataString(text);
    }

    // Has a script of its own, or an address that is one.
    private static bool Acts(IElement element) => element.Attributes.Any(attribute =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute.Name is "href" or "src" or "action" or "formaction" or "xlink:href" && Script(attribute.Value)));

    private static bool Script(string address) =>
        new string([.. address.Where(letter => letter > ' ')]) is var plain
        && (plain.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("data:text", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("//", StringComparison.Ordinal));
}
