using System.Text;
using Isnad.Cli;

namespace Isnad.App.Tests;

/// <summary>What a run of the program gave.</summary>
internal sealed record CliResult(int Code, string Out, string Error);

/// <summary>Runs the program inside the test, with streams of its own.</summary>
internal static class CliProgram
{
    public static CliResult Run(params string[] args) => RunWith("", args);

    public static CliResult RunWith(string input, params string[] args) => RunWith(Encoding.UTF8.GetBytes(input), args);

    public static CliResult RunWith(byte[] input, params string[] args)
    {
        return RunIn(_ => null, input, args);
    }

    /// <summary>Runs it in an environment of its own. Without one, none of the machine's is seen.</summary>
    public static CliResult RunIn(Func<string, string?> variable, byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CliApp.Run(args, new CliConsole(new MemoryStream(input), output, error) { Clock = new FixedClock(), Variable = variable }, TestContext.Current.CancellationToken);
        return new CliResult(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static int RunInto(Stream output, params string[] args) =>
        CliApp.Run(args, new CliConsole(Stream.Null, output, TextWriter.Null) { Variable = _ => null }, TestContext.Current.CancellationToken);
}

/// <summary>A clock that stands still, for what is printed with a time.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 15, 8, 30, 0, TimeSpan.Zero);
}
