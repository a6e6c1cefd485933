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
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CliApp.Run(args, new CliConsole(new MemoryStream(input), output, error), TestContext.Current.CancellationToken);
        return new CliResult(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static int RunInto(Stream output, params string[] args) =>
        CliApp.Run(args, new CliConsole(Stream.Null, output, TextWriter.Null), TestContext.Current.CancellationToken);
}
