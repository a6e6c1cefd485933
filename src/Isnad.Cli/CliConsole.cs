using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Isnad.Cli;

/// <summary>What the program stands in: its streams, and what is known about the terminal.</summary>
internal sealed record CliConsole(Stream In, Stream Out, TextWriter Error)
{
    private const int UnknownWidth = 100;
    private const int NarrowestWidth = 40;

    public bool InIsTerminal { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public int Width { get; init; } = UnknownWidth;

    /// <summary>True when the environment allows colour: NO_COLOR is not set and the terminal is not a dumb one.</summary>
    public bool ColorAllowed { get; init; } = true;

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The environment's value of a name; null where it has none.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The process's own streams. Writing to a closed pipe throws, so that the program can stop; Console would go on silently.</summary>
    public static CliConsole OfProcess()
    {
        var outIsTerminal = !Console.IsOutputRedirected;
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        return new CliConsole(Console.OpenStandardInput(), OpenOut(), error)
        {
            InIsTerminal = !Console.IsInputRedirected,
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = outIsTerminal ? Math.Max(NarrowestWidth, Console.WindowWidth) : UnknownWidth,
            ColorAllowed = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    /// <summary>The clock by which the program waits and says when something was.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>One line on standard error, with the program's name before it.</summary>
    public void Complain(string message) => Error.WriteLine("isnad: " + message);

    private static Stream OpenOut()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // A FileStream writes to a file at a position of its own, over what others write there.
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
