using Isnad.Export;
using Isnad.Intake.Feeds;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Isnad.Web.Tests.Pages;

public sealed class SavedJourneyTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    [Theory]
    [InlineData("ar", true)]
    [InlineData("en", false)]
    public async Task A_search_is_saved_tells_what_is_new_as_page_and_feed_and_is_removed(string language, bool scripts)
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address, language, scripts: scripts);
        var page = visitor.Page;
        var name = $"خطط {language}";
        await page.GotoAsync("/search?q=" + Uri.EscapeDataString("الخطة"));

        await page.ClickAsync("#save summary");
        await page.FillAsync("#name", name);
        await page.ClickAsync("#save button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
        await Assertions.Expect(page.Locator("[aria-labelledby=new] .hit")).ToHaveCountAsync(0);

        Add(language);
        await page.GotoAsync("/saved");
        await Assertions.Expect(page.Locator("tbody tr", new PageLocatorOptions { HasText = name }).Locator(".number")).ToHaveTextAsync(language == "ar" ? "١" : "1");
        await page.ClickAsync($"tbody a:has-text(\"{name}\")");
        await Assertions.Expect(page.Locator("[aria-labelledby=new] .said")).ToHaveTextAsync($"الخطة ناجحة {language}");
        var feed = await page.APIRequest.GetAsync(new Uri(room.Address, await page.GetAttributeAsync("head link[rel=alternate]", "href")).AbsoluteUri);
        Assert.Contains($"الخطة ناجحة {language}", FeedDocument.Read(room.Address.AbsoluteUri, await feed.BodyAsync(), "utf-8").Entries[0].Article!.Text, StringComparison.Ordinal);

        await page.ClickAsync("[aria-labelledby=new] button");
        await Assertions.Expect(page.Locator("[aria-labelledby=new] .hit")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[aria-labelledby=latest] .said").First).ToHaveTextAsync($"الخطة ناجحة {language}");
        await page.FillAsync("#other", $"{name} ٢");
        await page.ClickAsync("[aria-labelledby=manage] form >> nth=0 >> button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync($"{name} ٢");
        await page.ClickAsync("[aria-labelledby=manage] summary");
        await page.ClickAsync("[aria-labelledby=manage] details button");
        await Assertions.Expect(page.Locator(".note[role=status]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tbody tr", new PageLocatorOptions { HasText = name })).ToHaveCountAsync(0);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_name_that_is_taken_or_none_is_told_beside_the_results()
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var page = visitor.Page;
        using (var store = SqliteStore.Open(room.Database)) store.SavedSearches.Add(new SavedSearch { Name = "ماء", Query = "المياه", Created = DateTimeOffset.UnixEpoch });

        foreach (var name in new[] { "ماء", "ماء/نار" })
        {
            await page.GotoAsync("/search?q=" + Uri.EscapeDataString("القصف"));
            await page.ClickAsync("#save summary");
            await page.FillAsync("#name", name);
            await page.ClickAsync("#save button");
            await Assertions.Expect(page.Locator("#save .note.wrong")).ToBeVisibleAsync();
        }
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_webhook_is_set_its_secret_shown_once_and_switched_on_again(string language)
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address, language);
        var page = visitor.Page;
        var name = $"تنبيه {language}";
        using (var store = SqliteStore.Open(room.Database)) store.SavedSearches.Add(new SavedSearch { Name = name, Query = "المياه", Created = DateTimeOffset.UnixEpoch });
        await page.GotoAsync("/saved/" + Uri.EscapeDataString(name));

        await page.FillAsync("#url", "mailto:desk@a.example");
        await page.ClickAsync("[aria-labelledby=webhook] form button >> nth=0");
        await Assertions.Expect(page.Locator("[aria-labelledby=webhook] .note.wrong")).ToBeVisibleAsync();
        await page.FillAsync("#url", "https://a.example/hook");
        await page.ClickAsync("[aria-labelledby=webhook] form button >> nth=0");
        await Assertions.Expect(page.Locator("#secret")).ToContainTextAsync("whsec_");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        using (var store = SqliteStore.Open(room.Database))
        {
            var hook = store.SavedSearches.Find(name)!.Webhook!;
            store.SavedSearches.SetWebhook(name, hook with { On = false, Failures = DeliveryLimits.Failures, Trouble = "the server answered with 500" });
        }
        await page.ClickAsync("main a.button");
        await Assertions.Expect(page.Locator("[aria-labelledby=webhook] .note.wrong")).ToContainTextAsync("the server answered with 500");
        await page.ClickAsync("form[action$='/on'] button");
        await Assertions.Expect(page.Locator("[aria-labelledby=webhook] .note.wrong")).ToHaveCountAsync(0);
        await page.ClickAsync("form[action$='/remove'][action*=webhook] button");
        await Assertions.Expect(page.Locator("[aria-labelledby=webhook] code")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Troubles);
    }

    private void Add(string language)
    {
        using var store = SqliteStore.Open(room.Database);
        var article = new Article($"قال الوزير سامر نعيم إن «الخطة ناجحة {language}».") { Id = language, Outlet = "جريدة الضفة", Date = new DateOnly(2020, 1, 4) };
        store.Add([IncomingArticle.Of(new ArticleReader().Read(article), "test", ReaderVersion.Current)]);
    }
}
