using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using News = Isnad.App.Tests.Pages;

namespace Isnad.Web.Tests.Feeds;

/// <summary>An outlet's site on this machine: a page that names its feed, one that names two, the feed, and an article.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> asked = [];

    private NewsSite(WebApplication server) => this.server = server;

    public Uri Address => new(server.Urls.First());

    public static async Task<NewsSite> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var site = new NewsSite(builder.Build());
        site.server.Run(site.AnswerAsync);
        await site.server.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>Ends when a path has been asked for once more than was waited for.</summary>
    public Task AskedAsync(string path) => Asked(path).WaitAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private SemaphoreSlim Asked(string path) => asked.GetOrAdd(path, _ => new SemaphoreSlim(0));

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        Asked(path).Release();
        var body = path switch
        {
            "/" => News.Html("الرئيسية", "سامر", Link("/feed")),
            "/two" => News.Html("الرئيسية", "سامر", Link("/feed") + Link("/sport")),
            "/feed" or "/sport" => News.Feed("/1").Replace("http://news.example/", Address.AbsoluteUri, StringComparison.Ordinal),
            "/1" => News.Html("الجسر", "هند"),
            _ => null,
        };
        http.Response.StatusCode = body is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        http.Response.ContentType = path is "/feed" or "/sport" ? "application/rss+xml; charset=utf-8" : "text/html; charset=utf-8";
        await http.Response.WriteAsync(body ?? "", http.RequestAborted);
    }

    private static string Link(string path) => $"""<link rel="alternate" type="application/rss+xml" href="{path}">""";
}
