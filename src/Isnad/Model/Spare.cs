namespace Isnad.Model;

/// <summary>
/// Keeps one thing that is costly to make and needed for a moment in each article, so that it is not made each time. A second thread that
/// needs it at the same moment makes its own.
/// </summary>
internal sealed class Spare<T>(Func<T> make) where T : class
{
    private T? kept;

    /// <summary>The thing that was kept, or a new one. It carries what its last user left in it.</summary>
    public T Take() => Interlocked.Exchange(ref kept, null) ?? make();

    /// <summary>Keeps it for the next.</summary>
    public void Give(T thing) => kept = thing;
}
