namespace Isnad.Model;

/// <summary>
/// Keeps things that are costly to make and needed for a moment in each article, so that they are not made each time: at most one for each
/// processor, as so many threads may need it at the same moment.
/// </summary>
internal sealed class Spare<T>(Func<T> make) where T : class
{
    private readonly T?[] kept = new T?[Environment.ProcessorCount];

    /// <summary>A thing that was kept, or a new one. It carries what its last user left in it.</summary>
    public T Take()
    {
        foreach (ref var place in kept.AsSpan())
            if (Interlocked.Exchange(ref place, null) is { } thing) return thing;
        return make();
    }

    /// <summary>Keeps it for the next; where there are enough already, it is let go.</summary>
    public void Give(T thing)
    {
        foreach (ref var place in kept.AsSpan())
            if (Interlocked.CompareExchange(ref place, thing, null) is null) return;
    }
}
