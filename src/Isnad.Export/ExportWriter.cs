namespace Isnad.Export;

/// <summary>Writes articles in one format, one after the other, and holds at most one of them. The output stays open.</summary>
public abstract class ExportWriter : IAsyncDisposable
{
    /// <summary>Writes the next article.</summary>
    public abstract ValueTask WriteAsync(ExportedArticle article, CancellationToken stop = default);

    /// <summary>Writes what comes after the last article. Without it the output is not whole.</summary>
    public abstract ValueTask CompleteAsync(CancellationToken stop = default);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Release();
    }

    /// <summary>Lets go of what the writer itself holds, the output aside.</summary>
    protected virtual ValueTask Release() => ValueTask.CompletedTask;
}
