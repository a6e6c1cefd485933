using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Saved searches in the store's file.</summary>
internal sealed class SqliteSavedSearches(string path, SqliteConnection connection) : ISavedSearchStore
{
    private const string Select = $"SELECT {SavedSearchTable.Columns} FROM saved_searches s LEFT JOIN saved_webhooks w ON w.name = s.name";

    public long LastEntry => SqliteErrors.Guard(path, () => SqliteSchema.Number(connection, "SELECT value FROM settings WHERE name = 'entered'"));

    public bool Add(SavedSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (SavedSearch.WhyNot(search.Name) is { } wrong) throw new ArgumentException(wrong);
        return Write(() =>
        {
            if (Run("INSERT INTO saved_searches (name, query, created, seen) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING", search.Name, search.Query, IsoTime.Of(search.Created), search.Seen) == 0) return false;
            SetHere(search.Name, search.Webhook);
            return true;
        });
    }

    public SavedSearch? Find(string name) => Read($"{Select} WHERE s.name = ?1", name).FirstOrDefault();

    public IReadOnlyList<SavedSearch> All() => Read($"{Select} ORDER BY s.name");

    public bool Remove(string name) => Write(() => Run("DELETE FROM saved_searches WHERE name = ?1", name) > 0);

    public bool Rename(string name, string other)
    {
        if (SavedSearch.WhyNot(other) is { } wrong) throw new ArgumentException(wrong);
        return Write(() =>
        {
            if (Run("INSERT INTO saved_searches (name, query, created, seen) SELECT ?2, query, created, seen FROM saved_searches WHERE name = ?1 ON CONFLICT DO NOTHING", name, other) == 0) return false;
            Run("UPDATE saved_webhooks SET name = ?2 WHERE name = ?1", name, other);
            Run("UPDATE saved_deliveries SET search = ?2 WHERE search = ?1", name, other);
            return Run("DELETE FROM saved_searches WHERE name = ?1", name) > 0;
        });
    }

    public bool SetWebhook(string name, SavedWebhook? webhook) => Write(() =>
    {
        if (FindHere(name) is null) return false;
        SetHere(name, webhook);
        return true;
    });

    public bool Advance(string name, SavedMark mark, long from, long to) => Write(() => mark == SavedMark.Seen
        ? Run("UPDATE saved_searches SET seen = ?3 WHERE name = ?1 AND seen = ?2", name, from, to) > 0
        : Run("UPDATE saved_webhooks SET delivered = ?3, failures = 0, trouble = NULL, reason = NULL WHERE name = ?1 AND delivered = ?2", name, from, to) > 0);

    public IReadOnlyList<SearchHit> Newest(SearchQuery query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        return SqliteErrors.Guard(path, () => NewStatements.Answers(query, Entered(query, 0, "DESC")).Take(limit).ToList());
    }

    public NewStatements After(SearchQuery query, long mark, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        // One look at the file: what comes in meanwhile is behind the mark that is given back.
        return SqliteErrors.Guard(path, () => SqliteSchema.AtOnce(connection, () => NewStatements.Among(query, Entered(query, mark, "ASC"), LastEntry, limit)));
    }

    private IEnumerable<StatementRow> Entered(SearchQuery query, long mark, string order)
    {
        var asked = QuerySql.Of(query.Root);
        var words = asked.Match is null ? "" : " AND s.id IN (SELECT rowid FROM words WHERE words MATCH ?4)";
        using var command = new PreparedCommand(
            connection, $"SELECT {StatementTable.Whole} FROM statements s INDEXED BY statements_by_entry WHERE s.entered > ?1 AND s.id BETWEEN ?2 AND ?3{words} ORDER BY s.entered {order}", asked.Match is null ? 3 : 4);
        using var rows = asked.Match is null ? command.Read(mark, asked.First, asked.Last) : command.Read(mark, asked.First, asked.Last, asked.Match);
        foreach (var (_, row) in SqliteCandidate.Whole(rows)) yield return row;
    }

    private void SetHere(string name, SavedWebhook? webhook)
    {
        Run("DELETE FROM saved_webhooks WHERE name = ?1", name);
        if (webhook is not null) Run($"INSERT INTO saved_webhooks ({SavedSearchTable.WebhookColumns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", SavedSearchTable.Values(name, webhook));
    }

    private SavedSearch? FindHere(string name) => ReadHere($"{Select} WHERE s.name = ?1", name).FirstOrDefault();

    private T Write<T>(Func<T> work) => SqliteErrors.Guard(path, () => SqliteSchema.Together(connection, work));

    private int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = new PreparedCommand(connection, sql, values.Length);
        return command.Run(values);
    }

    private List<SavedSearch> Read(string sql, params object?[] values) => SqliteErrors.Guard(path, () => ReadHere(sql, values));

    private List<SavedSearch> ReadHere(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = new PreparedCommand(connection, sql, values.Length);
        using var rows = command.Read(values);
        var found = new List<SavedSearch>();
        while (rows.Read()) found.Add(SavedSearchTable.Read(rows));
        return found;
    }
}
