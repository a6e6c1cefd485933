using Isnad.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Isnad.Web.Tests.Pages;

[Collection("alone in the browser")]
public sealed class JourneyTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    [Theory]
    [InlineData("ar", true)]
    [InlineData("en", true)]
    [InlineData("ar", false)]
    [InlineData("en", false)]
    public async Task From_a_search_to_the_article_the_statement_and_its_chain_by_mouse(string language, bool scripts)
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address, language, scripts: scripts);
        var page = visitor.Page;
        await page.GotoAsync("/");

        await page.FillAsync("input[name=q]", "القصف");
        await page.ClickAsync(".hero button");
        await page.Locator(".hit .meta a").Last.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("القمة");
        await page.Locator(".card", new PageLocatorOptions { HasText = "شهود عيان" }).Locator(".go").ClickAsync();

        await Assertions.Expect(page.Locator("blockquote")).ToHaveTextAsync("القصف استمر على أطراف بلدة عين الحجل حتى ظهر اليوم");
        var told = await page.GetAttributeAsync("svg.chain", "aria-label");
        Assert.Contains("إذاعة الإقليم", told, StringComparison.Ordinal);
        Assert.EndsWith("شهود عيان", told, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("svg.chain .described")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("svg.chain .missing")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".links li")).ToHaveCountAsync(3);
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("ar", "/")]
    [InlineData("en", "/")]
    public async Task The_same_way_by_keys_alone(string language, string start)
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address, language);
        var page = visitor.Page;
        await page.GotoAsync(start);

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("[data-search]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("القصف");
        await Assertions.Expect(page.Locator("[data-search]")).ToHaveValueAsync("القصف");
        await page.Keyboard.PressAsync("Enter");
        await Arrive(page, "/search?q=");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("o");
        await Arrive(page, "/statements/");
        await Assertions.Expect(page.Locator("svg.chain")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("o");
        await Arrive(page, "/articles/");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("#s1 .go")).ToBeFocusedAsync();
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task An_article_is_tried_without_being_kept()
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var page = visitor.Page;
        await page.GotoAsync("/");

        await page.FillAsync("textarea", "قال الوزير سامر نعيم إن «الخطة جاهزة» منذ الأحد.");
        await page.ClickAsync("text=اقرأ الخبر");

        await Assertions.Expect(page.Locator(".card .name")).ToHaveTextAsync("سامر نعيم");
        await Assertions.Expect(page.Locator(".text .q").First).ToContainTextAsync("الخطة جاهزة");
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("#articles")).ToHaveTextAsync("١٩");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Language_digits_months_and_theme_are_chosen_and_kept()
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var page = visitor.Page;
        await page.GotoAsync("/outlets/" + Uri.EscapeDataString("الرافد"));
        await Assertions.Expect(page.Locator(".hit .meta").First).ToContainTextAsync("١٠ مارس ٢٠٢٥");

        await page.GotoAsync("/settings");
        await page.CheckAsync("input[name=digits][value=latin]");
        await page.CheckAsync("input[name=months][value=levant]");
        await page.CheckAsync("input[name=theme][value=dark]");
        await page.CheckAsync("input[name=hijri]");
        await page.ClickAsync("main button");
        await page.GotoAsync("/outlets/" + Uri.EscapeDataString("الرافد"));
        await Assertions.Expect(page.Locator(".hit .meta").First).ToContainTextAsync("10 آذار 2025 (10 رمضان 1446 للهجرة)");
        Assert.Equal("dark", await page.GetAttributeAsync("html", "data-theme"));

        await page.ClickAsync("header form button");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(page.Locator(".hit .meta").First).ToContainTextAsync("10 March 2025");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_statement_is_corrected_and_who_comes_second_is_told()
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var (page, second) = (visitor.Page, await visitor.NewPageAsync());
        var path = RoomPages.PathOf("statement", room.Database);
        await page.GotoAsync(path);
        await second.GotoAsync(path);

        await page.ClickAsync("#correct summary");
        await page.FillAsync("#speaker", "شهود من البلدة");
        await page.ClickAsync("button[value=edit]");
        await Assertions.Expect(page.Locator("#correct .note")).ToHaveTextAsync("حُفظ تصحيحك.");
        await Assertions.Expect(page.Locator(".speaker-name")).ToHaveTextAsync("شهود من البلدة");

        await second.ClickAsync("button[value=reject]");
        await Assertions.Expect(second.Locator("#correct .note.wrong")).ToBeVisibleAsync();
        await Assertions.Expect(second.Locator(".speaker-name")).ToHaveTextAsync("شهود من البلدة");

        await second.ClickAsync("button[value=withdraw]");
        await Assertions.Expect(second.Locator(".speaker-name")).ToHaveTextAsync("شهود عيان");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Layers_are_shown_and_hidden_without_a_script()
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address, scripts: false);
        var page = visitor.Page;
        await page.GotoAsync("/read?sample=1");

        await Assertions.Expect(page.Locator(".cards").First).ToBeVisibleAsync();
        await page.UncheckAsync("#show-cards");
        await Assertions.Expect(page.Locator(".cards").First).ToBeHiddenAsync();
        await page.UncheckAsync("#show-content");
        await Assertions.Expect(page.Locator(".text .q").First).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
    }

    // Asked in the page: a navigation that is over before one waits for it is not told of. The scripts have run by then.
    private static async Task Arrive(IPage page, string path) => await page.WaitForFunctionAsync("path => location.href.includes(path) && document.readyState === 'complete'", path);
}
