using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Tests.Alerts;

/// <summary>A program on this machine that takes messages, checks each as docs/operating.md says, and answers as it is told; 204 where nothing is said.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<Func<HttpResponse, int>> answers = [];
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Receiver(WebApplication server) => this.server = server;

    /// <summary>The secret of the webhook; set before the first message comes.</summary>
    public string Secret { get; set; } = "";

    public ConcurrentQueue<Message> Messages { get; } = [];

    public string Url => new Uri(new Uri(server.Urls.First()), "hook").AbsoluteUri;

    /// <summary>Ends when a message has come.</summary>
    public Task First => first.Task;

    public static async Task<Receiver> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new Receiver(builder.Build());
        receiver.server.Run(receiver.TakeAsync);
        await receiver.server.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Answers the next message that has no answer yet with a status and, where one is wanted, a header field.</summary>
    public void Answer(int status, string? field = null, string? value = null) => answers.Enqueue(response =>
    {
        if (field is not null) response.Headers[field] = value;
        return status;
    });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var (id, timestamp) = (http.Request.Headers["webhook-id"].ToString(), http.Request.Headers["webhook-timestamp"].ToString());
        byte[] text = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body.ToArray()];
        var signed = HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), text);
        var given = http.Request.Headers["webhook-signature"].ToString().Split(',');
        var isOurs = given is ["v1", var signature] && CryptographicOperations.FixedTimeEquals(signed, Convert.FromBase64String(signature));
        Messages.Enqueue(new Message(http.Request.Method, id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture)), isOurs, Encoding.UTF8.GetString(body.ToArray())));
        http.Response.StatusCode = answers.TryDequeue(out var answer) ? answer(http.Response) : StatusCodes.Status204NoContent;
        first.TrySetResult();
    }

    /// <param name="Method">How it was sent.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="Sent">When it says that it was sent.</param>
    /// <param name="IsOurs">Its signature is right.</param>
    /// <param name="Body">Its JSON.</param>
    internal sealed record Message(string Method, string Id, DateTimeOffset Sent, bool IsOurs, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement.Clone();

        public IReadOnlyList<string> Contents => [.. Json.GetProperty("statements").EnumerateArray().Select(entry => entry.GetProperty("hit").GetProperty("content").GetString()!)];
    }
}
