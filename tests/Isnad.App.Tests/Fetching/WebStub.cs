using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Isnad.App.Tests;

/// <summary>A request as it came: its first line, its fields, its body.</summary>
internal sealed record StubRequest(string Method, string Path, IReadOnlyDictionary<string, string> Fields, string Body)
{
    public string? this[string field] => Fields.GetValueOrDefault(field);

    public string Host => (this["Host"] ?? "").Split(':')[0];
}

/// <summary>An answer, byte for byte what is sent.</summary>
internal sealed record StubReply(byte[] Bytes)
{
    /// <summary>Is awaited behind the bytes, before the connection is closed.</summary>
    public Func<Stream, Task>? Then { get; init; }

    public static StubReply Of(int status, string body = "", params string[] fields) => Of(status, Encoding.UTF8.GetBytes(body), fields);

    public static StubReply Of(int status, byte[] body, params string[] fields) => new([
        .. Head(status, [.. fields, .. fields.Any(field => field.StartsWith("Transfer-Encoding", StringComparison.Ordinal)) ? [] : (string[])[string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")]]), .. body,
    ]);

    public static byte[] Head(int status, params string[] fields) =>
        Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\nConnection: close\r\n{string.Concat(fields.Select(field => field + "\r\n"))}\r\n"));
}

/// <summary>A web server on this machine that answers exactly what a test wants, right or wrong.</summary>
internal sealed class WebStub : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<StubRequest, StubReply>> replies = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StubRequest> requests = new();
    private readonly CancellationTokenSource end = new();
    private readonly X509Certificate2? certificate;
    private int open;

    /// <param name="certificate">With what it shows who it is; null for a server without encryption.</param>
    public WebStub(X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The most requests that were being answered at the same time.</summary>
    public int MostOpen { get; private set; }

    public IReadOnlyList<StubRequest> Requests => [.. requests];

    /// <summary>The paths that were asked for, robots.txt left out.</summary>
    public IEnumerable<string> Paths => requests.Select(request => request.Path).Where(path => path != "/robots.txt");

    public string Url(string path) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}{path}");

    public WebStub On(string path, Func<StubRequest, StubReply> reply)
    {
        replies[path] = reply;
        return this;
    }

    public WebStub On(string path, StubReply reply) => On(path, _ => reply);

    public void Dispose()
    {
        end.Cancel();
        listener.Stop();
    }

    private async Task Accept()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                _ = Task.Run(() => Serve(client));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = await Encrypted(client.GetStream());
                if (await Read(stream) is not { } request) return;
                lock (listener) MostOpen = Math.Max(MostOpen, ++open);
                requests.Enqueue(request);
                var reply = (replies.TryGetValue(request.Path, out var known) ? known : _ => StubReply.Of(404))(request);
                lock (listener) open--;
                await stream.WriteAsync(reply.Bytes, end.Token);
                if (reply.Then is { } then) await then(stream);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or AuthenticationException)
            {
                // The other side did not want the rest.
            }
        }
    }

    private async Task<Stream> Encrypted(NetworkStream stream)
    {
        if (certificate is null) return stream;
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true) }, end.Token);
        return encrypted;
    }

    private async Task<StubRequest?> Read(Stream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        int length;
        while ((length = Encoding.Latin1.GetString([.. bytes]).IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
        {
            var read = await stream.ReadAsync(buffer, end.Token);
            if (read == 0) return null;
            bytes.AddRange(buffer[..read]);
        }
        var lines = Encoding.Latin1.GetString([.. bytes[..length]]).Split("\r\n");
        var fields = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        var body = bytes[(length + 4)..];
        while (body.Count < int.Parse(fields.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)) body.AddRange(buffer[..await stream.ReadAsync(buffer, end.Token)]);
        var first = lines[0].Split(' ');
        return new StubRequest(first[0], first[1], fields, Encoding.UTF8.GetString([.. body]));
    }
}
