using Isnad.Web.Stores;

namespace Isnad.Web.Api.Read;

/// <summary>The reader of the room. It takes a core for itself while it reads, so only so many read at once.</summary>
public sealed class RoomReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lazy<ArticleReader> reader = new(() => new ArticleReader());
    private readonly SemaphoreSlim free = new(Environment.ProcessorCount);

    /// <exception cref="Store.StoreException">Others read for longer than a request may wait.</exception>
    public async Task<Reading> ReadAsync(Article article, CancellationToken stop)
    {
        if (!await free.WaitAsync(Patience, stop).ConfigureAwait(false)) throw new StoreBusyException();
        try
        {
            return reader.Value.Read(article);
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
