using System.Diagnostics;
using System.Globalization;

namespace Isnad.Benchmarks;

/// <summary>The program, run by itself to add an input to a database.</summary>
internal sealed class AddProgram(string path, string input, string database)
{
    /// <summary>Adds the input, and kills the process when <paramref name="killAfter"/> is over.</summary>
    public AddOutcome Run(TimeSpan? killAfter)
    {
        var clock = Stopwatch.StartNew();
        using var process = KilledProcess.Start(path, ["add", input, "--db", database, "--verbose"]);
        var (acknowledged, first, other) = (0, TimeSpan.Zero, "");
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Split(' ') is not ["isnad:", var number, "articles", "kept"])
            {
                other = line.Data ?? other;
                return;
            }
            acknowledged = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
            if (first == TimeSpan.Zero) first = clock.Elapsed;
        };
        process.BeginErrorReadLine();
        var finished = KilledProcess.End(process, killAfter, () => other);
        return new AddOutcome(finished, acknowledged, first, clock.Elapsed);
    }
}
