using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Isnad.Intake.Fetching;
using Isnad.Web;
using Isnad.Web.Security;

namespace Isnad.Cli;

/// <summary>Opens the reading room and stays until it is stopped. Only here are the parts of a web server loaded.</summary>
internal sealed class ServeRun(CliConsole console)
{
    public string? Database { get; init; }

    public required IPAddress Address { get; init; }

    public required int Port { get; init; }

    public bool Demo { get; init; }

    public bool Open { get; init; }

    public IReadOnlyList<string> Hosts { get; init; } = [];

    public string? Tokens { get; init; }

    public bool TokensRequired { get; init; }

    public Uri? Otlp { get; init; }

    public bool Metrics { get; init; }

    public bool Verbose { get; init; }

    public bool Feeds { get; init; }

    public FetchOptions Fetching { get; init; } = new();

    public int Run(CancellationToken stop)
    {
        using var demo = Demo ? DemoDatabase.Make(stop) : null;
        try
        {
            ReadingRoom.RunAsync(Options(demo), Opened, stop).GetAwaiter().GetResult();
        }
        catch (AccessRefusedException e)
        {
            throw new UsageException(e.Message);
        }
        catch (SocketException e)
        {
            throw new IOException($"can't listen on {Address}: {e.Message}", e);
        }
        return ExitCode.Done;
    }

    private ReadingRoomOptions Options(DemoDatabase? demo) => new()
    {
        Store = Cli.Database.Source(demo?.Path ?? Database),
        Address = Address,
        Port = Port,
        Hosts = Hosts,
        Tokens = new TokenFile(TokenCommand.PathOf(Tokens)),
        TokensRequired = TokensRequired,
        Otlp = Otlp,
        Metrics = Metrics,
        Verbose = Verbose,
        Fetching = Fetching,
        Alerts = true,
        Feeds = Feeds,
    };

    private void Opened(Uri address)
    {
        console.Complain($"the reading room is open at {address} (Ctrl-C closes it)");
        if (Open) Browse(address);
    }

    private void Browse(Uri address)
    {
        try
        {
            using var _ = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            console.Complain("no browser was found: open the address yourself");
        }
    }
}
