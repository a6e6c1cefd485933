using System.CommandLine;
using System.Globalization;
using System.Net;

namespace Isnad.Cli;

/// <summary>The verb <c>serve</c>: pages and an API over the database.</summary>
internal static class ServeCommand
{
    private const string About = """
        Opens a reading room in the browser: search, articles, statements and their chains, over your own database. Programs ask the same at /api/v1 (docs/api.md), agents at /mcp.

        Examples:
          isnad serve --demo
          isnad serve --open
          isnad serve --db news.db --port 9000
          isnad serve --address 0.0.0.0 --host news.example.org

        It listens on this machine only, unless --address says otherwise, and goes on until it is stopped (Ctrl-C). Where others can come in it asks for a token:
        'isnad serve token add NAME' makes one. While it is open it looks at the feeds that are followed and sends alerts of saved searches; docs/operating.md says more.
        """;

    private const int HighestPort = 65535;

    public static Command Create(CliConsole console, CancellationToken stop)
    {
        var database = Database.Flag();
        var address = Address();
        var port = Port();
        var demo = new Option<bool>("--demo") { Description = "Read the samples into a database that is thrown away at the end." };
        var open = new Option<bool>("--open") { Description = "Open the browser." };
        var hosts = new Option<string[]>("--host") { Description = "A name by which others reach it, such as that of a proxy before it; more than one may be given. With it a token is asked for.", HelpName = "NAME" };
        var tokens = TokenCommand.Flag();
        var required = new Option<bool>("--token-required") { Description = "Ask for a token also where only this machine can come in." };
        var otlp = Otlp();
        var metrics = new Option<bool>("--metrics") { Description = "Give metrics at /metrics, for tokens with the scope admin." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Log every request." };
        var command = new Command("serve", About) { database, address, port, demo, open, hosts, tokens, required, otlp, metrics, verbose, TokenCommand.Create(console) };
        var noFeeds = new Option<bool>("--no-feeds") { Description = "Don't look at the feeds that are followed, also where the configuration says so." };
        command.Options.Add(noFeeds);
        var fetching = new FetchFlags();
        foreach (var option in fetching.All) command.Options.Add(option);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(demo) && parsed.GetResult(database) is { Implicit: false }) parsed.AddError("--demo makes a database of its own: leave --db out");
        });
        command.SetAction(parsed => new ServeRun(console)
        {
            Database = parsed.GetValue(demo) ? null : parsed.GetValue(database),
            Address = parsed.GetValue(address)!,
            Port = parsed.GetValue(port),
            Demo = parsed.GetValue(demo),
            Open = parsed.GetValue(open),
            Hosts = parsed.GetValue(hosts) ?? [],
            Tokens = parsed.GetValue(tokens),
            TokensRequired = parsed.GetValue(required),
            Otlp = parsed.GetValue(otlp),
            Metrics = parsed.GetValue(metrics),
            Verbose = parsed.GetValue(verbose),
            Fetching = fetching.Options(parsed),
            Feeds = !parsed.GetValue(noFeeds) && ConfiguredRoot.Of(parsed).Text(SettingTable.ServeFeeds) != "off",
        }.Run(stop));
        return command;
    }

    private static Option<IPAddress> Address() => new("--address")
    {
        Description = "The address to listen on.",
        HelpName = "IP",
        DefaultValueFactory = result => ConfiguredRoot.Default(result, SettingTable.ServeAddress) is { } set and not "localhost" ? IPAddress.Parse(set) : IPAddress.Loopback,
        CustomParser = given =>
        {
            if (IPAddress.TryParse(given.Tokens[0].Value, out var parsed)) return parsed;
            given.AddError($"--address wants an IP address such as 127.0.0.1, not '{given.Tokens[0].Value}'");
            return null;
        },
    };

    private static Option<int> Port() => new("--port")
    {
        Description = "The port to listen on; 0 for any that is free.",
        DefaultValueFactory = result => int.Parse(ConfiguredRoot.Default(result, SettingTable.ServePort) ?? SettingTable.ServePort.Default!, CultureInfo.InvariantCulture),
        CustomParser = given =>
        {
            if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed <= HighestPort) return parsed;
            given.AddError($"--port wants a number from 0 to {HighestPort}, not '{given.Tokens[0].Value}'");
            return 0;
        },
    };

    private static Option<Uri?> Otlp() => new("--otlp")
    {
        Description = "Send metrics and traces to this collector (OTLP over gRPC, such as http://127.0.0.1:4317).",
        HelpName = "URL",
        CustomParser = given =>
        {
            if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https") return parsed;
            given.AddError($"--otlp wants an address such as http://127.0.0.1:4317, not '{given.Tokens[0].Value}'");
            return null;
        },
    };
}
