using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Isnad.Web.Tests.Browsing;

/// <summary>Somebody in the room with a browser of their own, which remembers everything that should not happen.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const int Patience = 180_000;

    private readonly IBrowserContext context;
    private readonly string origin;

    private Visitor(IBrowserContext context, Uri address) => (this.context, origin) = (context, address.GetLeftPart(UriPartial.Authority));

    /// <summary>Dialogs, reports of the content policy, requests to other hosts, errors of scripts.</summary>
    public ConcurrentQueue<string> Troubles { get; } = [];

    public IPage Page { get; private set; } = null!;

    public static async Task<Visitor> EnterAsync(Chromium chromium, Uri address, string language = "ar", int width = 1440, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        var browser = await chromium.BrowserAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            Locale = language,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
        });
        // A machine that is busy is slow, not wrong.
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var visitor = new Visitor(context, address);
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.effectiveDirective + ' ' + e.blockedURI));");
        visitor.Page = await visitor.NewPageAsync();
        return visitor;
    }

    /// <summary>One more tab.</summary>
    public async Task<IPage> NewPageAsync()
    {
        var page = await context.NewPageAsync();
        page.Dialog += async (_, dialog) =>
        {
            Troubles.Enqueue($"{page.Url}: dialog '{dialog.Message}'");
            await dialog.DismissAsync();
        };
        page.PageError += (_, error) => Troubles.Enqueue($"{page.Url}: script error {error}");
        page.Console += (_, message) =>
        {
            // A page that answers 400 or 404 on purpose is told of as a failed resource.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) Troubles.Enqueue($"{page.Url}: {message.Text}");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) Troubles.Enqueue($"{page.Url}: asked {request.Url}");
        };
        return page;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
