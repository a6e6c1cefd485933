using System.Globalization;
using System.Net.Http.Headers;

namespace Isnad.Intake.Fetching;

/// <summary>
/// The one way to the network: politely (robots.txt, one request a host at a time, pauses, Retry-After) and safely (public addresses only, decided when connecting;
/// limits of size and time; redirects by hand; no proxy, no cookies). Safe to use from several threads. Nothing throws for what a server does: it is a failure with a code.
/// </summary>
public sealed class FetchGate : IDisposable
{
    private const string Wanted = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5";
    private const int ReplyBytes = 64 * 1024;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly HttpExchange exchange;
    private readonly HostTurns turns;
    private readonly RobotsCache robots;

    public FetchGate(FetchOptions options, TimeProvider time) : this(options, time, new GuardedConnector(new AddressPolicy(options.Allowed), new SystemNames()))
    {
    }

    internal FetchGate(FetchOptions options, TimeProvider time, GuardedConnector connector)
    {
        (this.options, this.time) = (options, time);
        exchange = new HttpExchange(options, time, connector);
        turns = new HostTurns(options, time);
        robots = new RobotsCache(FetchRobots, time);
    }

    /// <summary>Fetches a document.</summary>
    public async Task<FetchAnswer> Get(FetchRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        var url = request.Url;
        string? movedTo = null;
        try
        {
            var address = WebAddress.Parse(url);
            var permanent = true;
            for (var hops = 0; ; hops++)
            {
                url = address.AbsoluteUri;
                await robots.Check(address, stop).ConfigureAwait(false);
                var reply = await Try(address, request, stop).ConfigureAwait(false);
                if (!reply.IsRedirect) return Answer(url, movedTo, reply);
                if (hops == options.Redirects) throw TooManyRedirects();
                address = WebAddress.Redirected(address, reply.Location);
                permanent &= reply.Status is 301 or 308;
                if (permanent) movedTo = address.AbsoluteUri;
            }
        }
        catch (FetchRefusedException e)
        {
            return Failed(url, e);
        }
    }

    /// <summary>Sends something, once, to where the user wants it. Redirects are not followed; whoever wants another try makes it.</summary>
    public async Task<FetchAnswer> Post(FetchPost post, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(post);
        try
        {
            var address = WebAddress.Parse(post.Url);
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(post.Body) };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(post.ContentType);
            foreach (var (name, value) in post.Fields) request.Headers.TryAddWithoutValidation(name, value);
            var reply = await Send(address, request, ReplyBytes, true, false, stop).ConfigureAwait(false);
            if (reply.IsRedirect) throw new FetchRefusedException("fetch.redirect", "it redirects, which is not followed for what is sent");
            return Answer(address.AbsoluteUri, null, reply);
        }
        catch (FetchRefusedException e)
        {
            return Failed(post.Url, e);
        }
    }

    public void Dispose() => exchange.Dispose();

    private async Task<HttpReply> Try(Uri address, FetchRequest wanted, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            DateTimeOffset? notBefore = null;
            try
            {
                using var request = Request(address, wanted);
                var reply = await Send(address, request, options.DocumentBytes, false, wanted.TakesArchives, stop).ConfigureAwait(false);
                notBefore = RetryTimes.Read(reply.RetryAfter, time.GetUtcNow());
                if (!reply.IsTemporary || tries >= options.Tries || notBefore - time.GetUtcNow() > options.Patience) return reply;
            }
            catch (FetchRefusedException e) when (e.IsTemporary && tries < options.Tries && e.Code != "fetch.busy")
            {
                notBefore = e.NotBefore;
            }
            // Where the host named a moment, its turn waits for it.
            if (notBefore is null) await Task.Delay(RetryTimes.BackOff(tries, FirstWait, options.Patience, Random.Shared.NextDouble()), time, stop).ConfigureAwait(false);
        }
    }

    private async Task<HttpReply> Send(Uri address, HttpRequestMessage request, int limit, bool cut, bool archives, CancellationToken stop)
    {
        using var turn = await turns.Take(address.IdnHost, stop).ConfigureAwait(false);
        var reply = await exchange.Send(request, limit, cut, archives, stop).ConfigureAwait(false);
        if (reply.IsTemporary && RetryTimes.Read(reply.RetryAfter, time.GetUtcNow()) is { } until) turns.Hold(address.IdnHost, until);
        return reply;
    }

    private static HttpRequestMessage Request(Uri address, FetchRequest wanted)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", Wanted);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        request.Headers.TryAddWithoutValidation("Accept-Language", "ar,*;q=0.5");
        if (wanted.Validators.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (wanted.Validators.LastModified is { } day) request.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        return request;
    }

    // RFC 9309: not there means that all is allowed, out of reach that nothing is.
    private async Task<(RobotsFile File, bool Reached)> FetchRobots(Uri address, CancellationToken stop)
    {
        var hops = 0;
        try
        {
            for (; hops <= options.Redirects; hops++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                var reply = await Send(address, request, RobotsFile.Limit, true, false, stop).ConfigureAwait(false);
                if (reply.IsFound) return (RobotsFile.Parse(reply.Bytes, FetchOptions.Product), true);
                if (!reply.IsRedirect) return reply.Status is >= 400 and < 500 ? (RobotsFile.Open, true) : (RobotsFile.Closed, false);
                address = WebAddress.Redirected(address, reply.Location);
            }
            return (RobotsFile.Open, true);
        }
        catch (FetchRefusedException e) when (hops == 0 && e.Code is ("fetch.address" or "fetch.name" or "fetch.tls"))
        {
            // The same will be said of the page itself, and more to the point.
            return (RobotsFile.Open, false);
        }
        catch (FetchRefusedException)
        {
            return (RobotsFile.Closed, false);
        }
    }

    private FetchAnswer Answer(string url, string? movedTo, HttpReply reply)
    {
        var notBefore = reply.IsTemporary ? RetryTimes.Read(reply.RetryAfter, time.GetUtcNow()) : null;
        return new FetchAnswer
        {
            Url = url,
            MovedTo = movedTo,
            Status = reply.Status,
            IsUnchanged = reply.Status == 304,
            Failure = reply.IsFound || reply.Status == 304 ? null : new FetchFailure(CodeOf(reply.Status), SentenceOf(reply.Status), reply.IsTemporary) { NotBefore = notBefore },
            Bytes = reply.Bytes,
            Archive = reply.Archive,
            MediaType = reply.MediaType,
            Charset = reply.Charset,
            Validators = reply.Validators,
        };
    }

    private static FetchAnswer Failed(string url, FetchRefusedException e) =>
        new() { Url = url, Failure = new FetchFailure(e.Code, e.Message, e.IsTemporary) { NotBefore = e.NotBefore } };

    private static string CodeOf(int status) => status switch
    {
        401 or 402 or 403 or 407 or 451 => "fetch.denied",
        404 => "fetch.missing",
        410 => "fetch.gone",
        429 or 503 => "fetch.busy",
        _ => "fetch.status",
    };

    private static string SentenceOf(int status) => CodeOf(status) switch
    {
        "fetch.denied" => string.Create(CultureInfo.InvariantCulture, $"the server does not give this out ({status})"),
        "fetch.missing" => "there is nothing at this address (404)",
        "fetch.gone" => "this is gone for good (410)",
        "fetch.busy" => string.Create(CultureInfo.InvariantCulture, $"the server asks to come back later ({status})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"the server answered with {status}"),
    };

    private static FetchRefusedException TooManyRedirects() => new("fetch.redirects", "it redirects too often");
}
