using System.Text.Json;

namespace Isnad.Web.Mcp;

/// <summary>Which requests of an agent wait for their answer. The input is held open until there are none, for with its end the session ends.</summary>
internal sealed class OpenRequests
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock counting = new();
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The stream of requests, a line each.</summary>
    public Stream Input(Stream inner) => new LineStream(inner, Asked, AnsweredAsync);

    /// <summary>The stream of answers, a line each.</summary>
    public Stream Output(Stream inner) => new LineStream(inner, Said, _ => ValueTask.CompletedTask);

    private void Asked(ReadOnlyMemory<byte> line)
    {
        using var message = Parse(line);
        if (message?.RootElement is not { ValueKind: JsonValueKind.Object } request || !request.TryGetProperty("method", out var method)) return;
        lock (counting)
        {
            if (request.TryGetProperty("id", out var id)) open.Add(id.GetRawText());
            // What was called off gets no answer.
            else if (method.ValueEquals("notifications/cancelled"u8) && request.TryGetProperty("params", out var about) && about.ValueKind == JsonValueKind.Object && about.TryGetProperty("requestId", out var off)) Close(off);
        }
    }

    private void Said(ReadOnlyMemory<byte> line)
    {
        using var message = Parse(line);
        if (message?.RootElement is not { ValueKind: JsonValueKind.Object } answer || answer.TryGetProperty("method", out _) || !answer.TryGetProperty("id", out var id)) return;
        lock (counting) Close(id);
    }

    private void Close(JsonElement id)
    {
        if (open.Remove(id.GetRawText()) && open.Count == 0) answered.TrySetResult();
    }

    private async ValueTask AnsweredAsync(CancellationToken stop)
    {
        Task waiting;
        lock (counting)
        {
            if (open.Count == 0) return;
            answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting = answered.Task;
        }
        try
        {
            await waiting.WaitAsync(LongestWait, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return;
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
