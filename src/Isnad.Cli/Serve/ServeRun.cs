using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Isnad.Web;

namespace Isnad.Cli;

/// <summary>Opens the reading room and stays until it is stopped. Only here are the parts of a web server loaded.</summary>
internal sealed class ServeRun(CliConsole console)
{
    public string? Database { get; init; }

    public required IPAddress Address { get; init; }

    public required int Port { get; init; }

    public bool Demo { get; init; }

    public bool Open { get; init; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Run(CancellationToken stop)
    {
        using var demo = Demo ? DemoDatabase.Make(stop) : null;
        var options = new ReadingRoomOptions { Store = Cli.Database.Source(demo?.Path ?? Database), Address = Address, Port = Port };
        try
        {
            ReadingRoom.RunAsync(options, Opened, stop).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is SocketException)
        {
            throw new IOException($"can't listen on {Address}: {e.Message}", e);
        }
        return ExitCode.Done;
    }

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
