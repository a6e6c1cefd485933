using System.Diagnostics;
using System.Globalization;
using Isnad.Testing;

namespace Isnad.Benchmarks;

/// <summary>One run of the published program.</summary>
/// <param name="Finished">False when it was killed.</param>
/// <param name="Acknowledged">How many inputs it has said to be kept.</param>
/// <param name="FirstCommit">When it first said so.</param>
/// <param name="Time">How long it ran.</param>
internal sealed record AddProcess(bool Finished, int Acknowledged, TimeSpan FirstCommit, TimeSpan Time)
{
    /// <summary>Adds the input, and kills the process when <paramref name="killAfter"/> is over.</summary>
    public static AddProcess Run(string input, string database, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo(Repository.PathOf("isnad"), ["add", input, "--db", database, "--verbose"]) { RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var acknowledged = 0;
        var first = TimeSpan.Zero;
        var other = "";
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Split(' ') is ["isnad:", var number, "articles", "kept"])
            {
                acknowledged = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
                if (first == TimeSpan.Zero) first = clock.Elapsed;
            }
            else other = line.Data ?? other;
        };
        process.BeginErrorReadLine();
        if (killAfter is not { } time || !process.WaitForExit(time))
        {
            if (killAfter is not null) process.Kill();
        }
        process.WaitForExit();
        // Killed: 128 and the number of the signal.
        if (process.ExitCode is not (0 or 137)) throw new InvalidOperationException($"isnad add ended with {process.ExitCode}: {other}");
        return new AddProcess(process.ExitCode == 0, acknowledged, first, clock.Elapsed);
    }
}
