using Isnad.Store;

namespace Isnad.Web.Stores;

/// <summary>A store that was rented from the pool; disposing gives it back.</summary>
public sealed class StoreLease : IDisposable
{
    private readonly StorePool pool;
    private readonly IStore store;
    private readonly string stamp;
    private bool failed;
    private bool over;

    internal StoreLease(StorePool pool, IStore store, string stamp) => (this.pool, this.store, this.stamp) = (pool, store, stamp);

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
        pool.GiveBack(store, stamp, failed);
    }
}
