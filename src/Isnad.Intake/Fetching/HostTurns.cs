using System.Collections.Concurrent;

namespace Isnad.Intake.Fetching;

/// <summary>One request a host at a time, with a pause after each, and none before the moment that a host asked for.</summary>
internal sealed class HostTurns(FetchOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked. Disposing what it gives ends the turn.</summary>
    /// <exception cref="FetchRefusedException">It wants to be left alone for longer than is waited.</exception>
    public async Task<IDisposable> Take(string name, CancellationToken stop)
    {
        var host = hosts.GetOrAdd(name, _ => new Host());
        await host.Free.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            var wait = host.Next - time.GetUtcNow();
            if (wait > options.Patience) throw new FetchRefusedException("fetch.busy", $"{name} asks not to be asked again before {host.Next.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z") { IsTemporary = true, NotBefore = host.Next };
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, stop).ConfigureAwait(false);
            return new Turn(host, () => time.GetUtcNow() + options.Pause);
        }
        catch
        {
            host.Free.Release();
            throw;
        }
    }

    /// <summary>The host is not asked before that moment.</summary>
    public void Hold(string name, DateTimeOffset until) => hosts.GetOrAdd(name, _ => new Host()).Held = until;

    private sealed class Host
    {
        public SemaphoreSlim Free { get; } = new(1);

        /// <summary>The end of the pause after the last answer.</summary>
        public DateTimeOffset Ended { get; set; }

        /// <summary>What the host asked for.</summary>
        public DateTimeOffset Held { get; set; }

        public DateTimeOffset Next => Ended > Held ? Ended : Held;
    }

    private sealed class Turn(Host host, Func<DateTimeOffset> next) : IDisposable
    {
        public void Dispose()
        {
            host.Ended = next();
            host.Free.Release();
        }
    }
}
