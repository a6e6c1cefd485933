using Isnad.Store;

namespace Isnad.Web.Stores;

/// <summary>Which store a reading room reads, and how it is opened.</summary>
/// <param name="Name">What people call it: shown to those who run it, not to those who read.</param>
/// <param name="Open">Opens it once more; a store is used by one thread at a time.</param>
public sealed record StoreSource(string Name, Func<IStore> Open)
{
    /// <summary>Tells the store from another one that takes its place, such as a file that is replaced; null while there is none.</summary>
    public Func<string?> Stamp { get; init; } = () => "";
}
