using System.Collections.Concurrent;
using System.Diagnostics;

namespace Isnad.Benchmarks;

/// <summary>How long the answers of a room took.</summary>
/// <param name="Times">Milliseconds from when each request was due to its last byte.</param>
/// <param name="Failed">Answers other than 200.</param>
/// <param name="Largest">Bytes of the largest answer, not compressed.</param>
/// <param name="Processor">Milliseconds of the processor for all of them; those for asking are among it.</param>
internal sealed record RoomLoad(IReadOnlyCollection<double> Times, int Failed, long Largest, double Processor)
{
    /// <summary>Sends requests at even distances. One that is due is sent though others are not answered yet, and its time counts from when it was due.</summary>
    public static async Task<RoomLoad> MeasureAsync(HttpClient client, Func<int, string> path, int rate, int seconds)
    {
        var answers = new ConcurrentBag<(double Time, bool Failed, long Bytes)>();
        var before = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var asked = Enumerable.Range(0, rate * seconds).Select(async i =>
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait) await Task.Delay(wait);
            using var answer = await client.GetAsync(path(i));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            answers.Add(((Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds, !answer.IsSuccessStatusCode, bytes.LongLength));
        });
        await Task.WhenAll(asked);
        return new RoomLoad([.. answers.Select(answer => answer.Time)], answers.Count(answer => answer.Failed), answers.Max(answer => answer.Bytes), (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }
}
