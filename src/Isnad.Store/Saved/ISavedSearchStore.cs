namespace Isnad.Store;

/// <summary>Saved searches: queries that remember up to where their answers were seen and delivered.</summary>
public interface ISavedSearchStore
{
    /// <summary>The number of the last statement that came in; 0 when there was none.</summary>
    long LastEntry { get; }

    /// <summary>Keeps a search; false, and nothing changed, when its name is taken.</summary>
    bool Add(SavedSearch search);

    /// <summary>The search of that name; null when there is none.</summary>
    SavedSearch? Find(string name);

    /// <summary>All searches, by name in ordinal order.</summary>
    IReadOnlyList<SavedSearch> All();

    /// <summary>Removes a search; false when there is none of that name.</summary>
    bool Remove(string name);

    /// <summary>Gives a search another name, with all that belongs to it; false, and nothing changed, when there is none of that name or the other one is taken.</summary>
    bool Rename(string name, string other);

    /// <summary>Sets where answers are sent, or with null that they are not; false when there is no such search.</summary>
    bool SetWebhook(string name, SavedWebhook? webhook);

    /// <summary>
    /// Moves a mark from where it was seen to where it is to stand; a delivery mark that moves forgets its failures. False, and nothing changed, when it stands elsewhere by now
    /// or there is no such search: then somebody else was faster.
    /// </summary>
    bool Advance(string name, SavedMark mark, long from, long to);

    /// <summary>The statements that answer the query and came in last, the last one first.</summary>
    IReadOnlyList<SearchHit> Newest(SearchQuery query, int limit);

    /// <summary>The statements that came in behind <paramref name="mark"/> and answer the query, at most <paramref name="limit"/>, in the order in which they came.</summary>
    NewStatements After(SearchQuery query, long mark, int limit);
}
