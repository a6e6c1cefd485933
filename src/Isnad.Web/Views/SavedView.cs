using Isnad.Store;

namespace Isnad.Web.Views;

/// <summary>A saved search with what is new for it.</summary>
/// <param name="Search">The search.</param>
/// <param name="New">What has come in since it was last looked at, up to <see cref="Most"/>; null where its query is no longer understood.</param>
public sealed record SavedView(SavedSearch Search, NewStatements? New)
{
    /// <summary>The most new statements that are shown at once.</summary>
    public const int Most = 50;

    /// <summary>Looks for what is new; the mark stays.</summary>
    public static SavedView Of(IStore store, SavedSearch search, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(search);
        return new SavedView(search, AskedStatements.TryParse(search.Query, time, out var query, out _) ? store.SavedSearches.After(query!, search.Seen, Most) : null);
    }
}
