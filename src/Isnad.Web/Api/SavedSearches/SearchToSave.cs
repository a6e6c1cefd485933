using Isnad.Answers;
using Isnad.Store;

namespace Isnad.Web.Api.SavedSearches;

/// <summary>A search that somebody wants to keep.</summary>
internal static class SearchToSave
{
    /// <summary>The search, when it can be kept.</summary>
    /// <exception cref="AskedWrongException">The name can't be one, or the query can't be understood.</exception>
    public static SavedSearch Of(string? name, string? query, TimeProvider time)
    {
        if (SavedSearch.WhyNot(name ?? "") is { } wrong) throw new AskedWrongException("name", wrong);
        if (string.IsNullOrWhiteSpace(query)) throw new AskedWrongException("query", "is missing");
        try
        {
            new AskedQuery(query).Read(DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        }
        catch (AskedWrongException e)
        {
            throw new AskedWrongException([.. e.Faults.Select(fault => fault with { Field = "query" })]);
        }
        return new SavedSearch { Name = name!, Query = query, Created = time.GetUtcNow() };
    }

    /// <summary>Keeps it: what comes in from now on is new. Null when its name is taken.</summary>
    public static SavedSearch? Kept(IStore store, SavedSearch search)
    {
        var kept = search with { Seen = store.SavedSearches.LastEntry };
        return store.SavedSearches.Add(kept) ? kept : null;
    }
}
