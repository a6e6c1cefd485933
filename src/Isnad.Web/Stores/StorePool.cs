using Isnad.Store;
using Isnad.Web.Telemetry;

namespace Isnad.Web.Stores;

/// <summary>
/// The open stores of a reading room. A store is used by one thread at a time, so each request that reads rents one; all that writes waits for the one writer.
/// A store that failed is closed and not used again. Trouble comes as a <see cref="StoreException"/>.
/// </summary>
public sealed class StorePool(StoreSource source, TimeSpan patience, TimeProvider time, RoomMeters meters) : IDisposable
{
    /// <summary>How many may be in use at once.</summary>
    internal static readonly int Most = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly SemaphoreSlim readers = new(Most);
    private readonly SemaphoreSlim writer = new(1);
    private readonly Lock opening = new();
    private readonly Stack<(IStore Store, string Stamp)> idle = [];

    /// <summary>Reads in a store that nobody else uses meanwhile.</summary>
    /// <exception cref="StoreException">All stores are in use for longer than requests may wait, or the store is gone, locked or damaged.</exception>
    public async Task<T> ReadAsync<T>(Func<IStore, T> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var lease = await RentAsync(stop).ConfigureAwait(false);
        return lease.Use(work);
    }

    /// <summary>Writes, one after the other.</summary>
    public async Task<T> WriteAsync<T>(Func<IStore, T> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!await writer.WaitAsync(patience, stop).ConfigureAwait(false)) throw new StoreBusyException();
        try
        {
            return await ReadAsync(work, stop).ConfigureAwait(false);
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>A store for as long as an answer is streamed; give it back by disposing.</summary>
    public async Task<StoreLease> RentAsync(CancellationToken stop)
    {
        var asked = time.GetTimestamp();
        if (!await readers.WaitAsync(patience, stop).ConfigureAwait(false))
        {
            meters.Refused();
            throw new StoreBusyException();
        }
        meters.Waited(time.GetElapsedTime(asked));
        try
        {
            var stamp = source.Stamp() ?? throw new StoreException($"{source.Name}: there is no database any more");
            return new StoreLease(this, Idle(stamp) ?? source.Open(), stamp, time.GetTimestamp());
        }
        catch
        {
            readers.Release();
            throw;
        }
    }

    public void Dispose()
    {
        lock (opening)
            while (idle.TryPop(out var kept)) kept.Store.Dispose();
        readers.Dispose();
        writer.Dispose();
    }

    internal void GiveBack(IStore store, string stamp, long since, bool failed)
    {
        meters.Worked(time.GetElapsedTime(since));
        if (failed) store.Dispose();
        else
            lock (opening) idle.Push((store, stamp));
        readers.Release();
    }

    private IStore? Idle(string stamp)
    {
        lock (opening)
            while (idle.TryPop(out var kept))
            {
                if (kept.Stamp == stamp) return kept.Store;
                kept.Store.Dispose();
            }
        return null;
    }
}
