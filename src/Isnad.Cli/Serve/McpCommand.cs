using System.CommandLine;
using Isnad.Web;
using Isnad.Web.Mcp;

namespace Isnad.Cli;

/// <summary>The verb <c>mcp</c>: answers an agent over the standard streams.</summary>
internal static class McpCommand
{
    private const string About = """
        Answers an agent over standard input and output (Model Context Protocol): search, articles and chains of your own database, read only.

        Examples:
          isnad mcp
          isnad mcp --db news.db --url https://news.example.org/

        It is started by the agent's program, which is told to run 'isnad mcp'. The log goes to standard error.
        """;

    public static Command Create(CliConsole console, CancellationToken stop)
    {
        var database = Database.Flag();
        var url = new Option<Uri?>("--url")
        {
            Description = "The address of the reading room that permalinks begin with; without it the one that 'isnad serve' opens on this machine.",
            HelpName = "URL",
            CustomParser = given =>
            {
                if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https") return parsed;
                given.AddError($"--url wants an address such as https://news.example.org/, not '{given.Tokens[0].Value}'");
                return null;
            },
        };
        var command = new Command("mcp", About) { database, url };
        command.SetAction(parsed => Run(console, parsed.GetValue(database), parsed.GetValue(url), stop));
        return command;
    }

    private static int Run(CliConsole console, string? database, Uri? url, CancellationToken stop)
    {
        var options = new ReadingRoomOptions { Store = Database.Source(database), PublicAddress = url };
        AgentSession.RunAsync(options, console.In, new PipeStream(console.Out), stop).GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
