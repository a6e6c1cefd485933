using Isnad.Store;

namespace Isnad.Web.Stores;

/// <summary>A store that was rented from the pool; disposing gives it back.</summary>
public sealed class StoreLease : IDisposable
{
    private readonly StorePool pool;
    private readonly IStore store;
    private readonly string stamp;
    private readonly long since;
    private bool failed;
    private bool over;

    internal StoreLease(StorePool pool, IStore store, string stamp, long since) => (this.pool, this.store, this.stamp, this.since) = (pool, store, stamp, since);

    /// <summary>Works with the store. After trouble with the storage it is closed instead of given back.</summary>
    public T Use<T>(Func<IStore, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        ObjectDisposedException.ThrowIf(over, this);
        try
        {
            return work(store);
        }
        catch (StoreException)
        {
            failed = true;
            throw;
        }
    }

    public void Dispose()
    {
        if (over) return;
        over = true;
        pool.GiveBack(store, stamp, since, failed);
    }
}
