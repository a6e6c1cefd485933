using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Isnad.Intake.Fetching;

/// <summary>One request and its answer, within the limits of time and size. Nothing is followed and nothing is tried again here.</summary>
internal sealed class HttpExchange : IDisposable
{
    private const int HeaderKilobytes = 64;

    private static readonly HttpRequestOptionsKey<bool> Connected = new("isnad.connected");

    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly HttpMessageInvoker client;

    public HttpExchange(FetchOptions options, TimeProvider time, GuardedConnector connector)
    {
        (this.options, this.time) = (options, time);
        client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = HeaderKilobytes,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
            ResponseHeaderEncodingSelector = (name, _) => name == "Location" ? Encoding.UTF8 : null, // Arabic paths are often sent as they are
            SslOptions = new() { CertificateChainPolicy = Trust(options.Authorities) },
            ConnectTimeout = Timeout.InfiniteTimeSpan, // kept by our own clock
            ConnectCallback = async (context, stop) =>
            {
                // The platform would connect four times at once where a server closes without an answer.
                var options = context.InitialRequestMessage.Options;
                if (options.TryGetValue(Connected, out _)) throw new FetchRefusedException("fetch.broken", "the server closed the connection without an answer") { IsTemporary = true };
                options.Set(Connected, true);
                return await Connect(connector, context.DnsEndPoint, stop).ConfigureAwait(false);
            },
        });
    }

    /// <summary>Asks and reads the answer.</summary>
    /// <param name="request">The request; its address has been looked at.</param>
    /// <param name="limit">The most decoded bytes of the body.</param>
    /// <param name="cut">A longer body is cut there, not refused.</param>
    /// <param name="archives">An archive goes into a file.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="FetchRefusedException">There is no whole answer.</exception>
    public async Task<HttpReply> Send(HttpRequestMessage request, int limit, bool cut, bool archives, CancellationToken stop)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        using var cap = new CancellationTokenSource(options.HeaderTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cap.Token, stop);
        try
        {
            using var response = await client.SendAsync(request, both.Token).ConfigureAwait(false);
            archives &= response.IsSuccessStatusCode && HttpBody.IsArchive(request.RequestUri!, response.Content.Headers);
            cap.CancelAfter(archives ? options.ArchiveTime : options.WholeTime);
            return await Read(response, limit, cut, archives, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new FetchRefusedException("fetch.timeout", "the answer takes too long", e) { IsTemporary = true };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Named(e);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<Stream> Connect(GuardedConnector connector, DnsEndPoint host, CancellationToken stop)
    {
        using var cap = new CancellationTokenSource(options.ConnectTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cap.Token, stop);
        try
        {
            return await connector.Connect(host, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new FetchRefusedException("fetch.timeout", $"{host.Host} takes too long to connect to", e) { IsTemporary = true };
        }
    }

    private async Task<HttpReply> Read(HttpResponseMessage response, int limit, bool cut, bool archive, CancellationToken stop)
    {
        var (headers, content) = (response.Headers, response.Content);
        var reply = new HttpReply((int)response.StatusCode)
        {
            ContentType = HttpBody.Field(content.Headers, "Content-Type"),
            Location = HttpBody.Field(headers, "Location"),
            RetryAfter = HttpBody.Field(headers, "Retry-After"),
            Validators = new FetchValidators(HttpBody.Field(headers, "ETag"), HttpBody.Field(content.Headers, "Last-Modified")),
        };
        if (!reply.IsFound) return reply;
        return archive
            ? reply with { Archive = await HttpBody.Spool(content, options.ArchiveBytes, stop).ConfigureAwait(false) }
            : reply with { Bytes = await HttpBody.Read(content, limit, cut, stop).ConfigureAwait(false) };
    }

    // A certificate may name addresses from which the platform would fetch what its chain lacks, past every gate.
    private static X509ChainPolicy Trust(IReadOnlyList<X509Certificate2> authorities)
    {
        var policy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        if (authorities.Count == 0) return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        foreach (var authority in authorities) policy.CustomTrustStore.Add(authority);
        return policy;
    }

    private static FetchRefusedException Named(Exception e)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is FetchRefusedException refused) return refused;
            if (inner is AuthenticationException) return new FetchRefusedException("fetch.tls", $"no safe connection can be made: {inner.Message}", e);
        }
        return new FetchRefusedException("fetch.broken", $"the server's answer is broken: {e.Message}", e) { IsTemporary = true };
    }
}
