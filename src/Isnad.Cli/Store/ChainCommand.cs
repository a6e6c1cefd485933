using System.CommandLine;
using Isnad.Answers;
using Isnad.Export;

namespace Isnad.Cli;

/// <summary>The verb <c>chain</c>: on whose word we have a statement.</summary>
internal static class ChainCommand
{
    private const string About = """
        Prints on whose word we have a statement: the outlet, those who passed it on, the speaker.

        Examples:
          isnad chain 00f1e2d3c4b5a697.1.s2
          isnad chain 00f1e2d3c4b5a697.1.s2 -f json
        """;

    private const string Missing = "— (not given)";

    public static Command Create(CliConsole console)
    {
        var name = new Argument<string>("STATEMENT") { Description = "Its name, as 'isnad search' prints it." };
        var database = Database.Flag();
        var format = ReadFlags.Choice("--format", "-f", "How to print: table or json.", "table", "table", "json");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new Command("chain", About) { name, database, format, json };
        command.SetAction(parsed => Run(console, parsed.GetValue(name)!, parsed.GetValue(database), parsed.GetValue(json) || parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(CliConsole console, string name, string? database, bool json)
    {
        if (Queries.Id(name).Statement is null) throw new UsageException($"'{name}' is an article: chain wants a statement, such as {name}.1.s2 or what 'isnad search' prints");
        if (Found.In(database, name, console) is not { } found) return ExitCode.Failed;
        var statement = found.Reading.Statements[0];
        new PipeStream(console.Out).Write(json ? [.. AnswerJson.Bytes(ChainAnswer.Of(name, statement)), (byte)'\n'] : Queries.Utf8(string.Concat(statement.Chain.Select(Line))));
        return ExitCode.Done;
    }

    private static string Line(ChainLink link) =>
        $"{ContractNames.Of(link.Role),-8} {(link.Name is { } known ? TableText.Harmless(known) + (link.Named ? "" : " (unnamed)") : Missing)}\n";
}
