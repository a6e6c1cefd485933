using System.Diagnostics;

namespace Isnad.Benchmarks;

/// <summary>Starts a process, waits for it, or kills it.</summary>
internal static class KilledProcess
{
    // 128 and the number of the signal.
    private const int Killed = 137;

    public static Process Start(string path, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(path, args) { RedirectStandardError = true };
        // Who is killed can't take away the files by which a debugger would find it.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>True when it came to its end, false when it was killed.</summary>
    /// <param name="process">It runs already.</param>
    /// <param name="killAfter">When it is killed; null for never.</param>
    /// <param name="trouble">What it has said last.</param>
    /// <exception cref="InvalidOperationException">It ended in another way.</exception>
    public static bool End(Process process, TimeSpan? killAfter, Func<string> trouble)
    {
        if (killAfter is { } time && !process.WaitForExit(time)) process.Kill();
        process.WaitForExit();
        if (process.ExitCode is not (0 or Killed)) throw new InvalidOperationException($"{process.StartInfo.ArgumentList.FirstOrDefault()} ended with {process.ExitCode}: {trouble()}");
        return process.ExitCode == 0;
    }
}
