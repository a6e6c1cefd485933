using System.Diagnostics;
using System.Globalization;

namespace Isnad.Cli;

/// <summary>A count on standard error for work that takes more than a second, on a terminal only.</summary>
internal sealed class Progress(CliConsole console, bool silent)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly bool shown = console.ErrorIsTerminal && !silent;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan last;

    public void Show(int articles)
    {
        var now = clock.Elapsed;
        if (!shown || now < Patience || now - last < Pause) return;
        last = now;
        console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{articles} articles, {articles / now.TotalSeconds:F0} a second "));
    }

    /// <summary>Takes the count off the screen.</summary>
    public void Clear()
    {
        if (last > TimeSpan.Zero) console.Error.Write("\r\u001b[K");
    }
}
