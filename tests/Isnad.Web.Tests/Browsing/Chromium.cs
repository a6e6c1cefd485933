using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Isnad.Web.Tests.Browsing.Chromium))]

namespace Isnad.Web.Tests.Browsing;

/// <summary>One browser for all tests, started by the first that needs it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started = new(StartAsync);

    public async Task<IBrowser> BrowserAsync() => (await started.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated) return;
        var (driver, browser) = await started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var path = Environment.GetEnvironmentVariable("ISNAD_CHROMIUM") ?? "/usr/bin/chromium";
        Assert.True(File.Exists(path), $"{path}: the tests of the pages need Chromium; ./test installs it");
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags }));
    }
}
