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

    private void Add(string language)
    {
        using var store = SqliteStore.Open(room.Database);
        var article = new Article($"قال الوزير سامر نعيم إن «الخطة ناجحة {language}».") { Id = language, Outlet = "جريدة الضفة", Date = new DateOnly(2020, 1, 4) };
        store.Add([IncomingArticle.Of(new ArticleReader().Read(article), "test", ReaderVersion.Current)]);
    }
}
