using Isnad.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Isnad.Web.Tests.Pages;

/// <summary>With ISNAD_SHOTS=FOLDER these tests also write a picture of each page in each form.</summary>
public sealed class AccessibilityTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("ISNAD_SHOTS");

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var name in RoomPages.Names)
            {
                pages.Add(name, "ar");
                pages.Add(name, "en");
            }
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_violation_light_and_dark_wide_and_narrow(string name, string language)
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address, language);
        var page = visitor.Page;
        TwoReports.Keep(room.Database);
        var answer = await page.GotoAsync(RoomPages.PathOf(name, room.Database));
        Assert.Equal(name switch { "missing" => 404, "wrong" => 400, _ => 200 }, answer!.Status);
        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));

        var axe = await Axe.BringAsync(page);
        foreach (var width in new[] { 1440, 360 })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                if (Shots is not null) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Shots, $"{name}-{language}-{width}-{scheme}.png".ToLowerInvariant()), FullPage = true });
                var violations = await axe.ViolationsAsync();
                Assert.True(violations.Count == 0, $"{name} {language} {width} {scheme}: {string.Join("; ", violations)}");
                Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            }
        Assert.Empty(visitor.Troubles);
    }
}
