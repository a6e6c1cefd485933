using System.CommandLine;
using System.Net;

namespace Isnad.Cli;

/// <summary>The verb <c>serve</c>: pages over the database, in the browser.</summary>
internal static class ServeCommand
{
    private const string About = """
        Opens a reading room in the browser: search, articles, statements and their chains, over your own database.

        Examples:
          isnad serve --demo
          isnad serve --open
          isnad serve --db news.db --port 9000

        It listens on this machine only and goes on until it is stopped (Ctrl-C). docs/operating.md says more.
        """;

    private const int DefaultPort = 8737;
    private const int HighestPort = 65535;

    public static Command Create(CliConsole console, CancellationToken stop)
    {
        var database = Database.Flag();
        var address = new Option<IPAddress>("--address")
        {
            Description = "The address to listen on.",
            HelpName = "IP",
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = given =>
            {
                if (IPAddress.TryParse(given.Tokens[0].Value, out var parsed)) return parsed;
                given.AddError($"--address: '{given.Tokens[0].Value}' is no IP address, such as 127.0.0.1");
                return null;
            },
        };
        var port = ReadFlags.Number("--port", null, "The port to listen on.", DefaultPort);
        var demo = new Option<bool>("--demo") { Description = "Read the samples into a database that is thrown away at the end." };
        var open = new Option<bool>("--open") { Description = "Open the browser." };
        var command = new Command("serve", About) { database, address, port, demo, open };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(port) > HighestPort) parsed.AddError($"--port is at most {HighestPort}");
            if (parsed.GetValue(demo) && parsed.GetValue(database) is not null) parsed.AddError("--demo makes a database of its own: leave --db out");
        });
        command.SetAction(parsed => new ServeRun(console)
        {
            Database = parsed.GetValue(database),
            Address = parsed.GetValue(address)!,
            Port = parsed.GetValue(port),
            Demo = parsed.GetValue(demo),
            Open = parsed.GetValue(open),
        }.Run(stop));
        return command;
    }
}
