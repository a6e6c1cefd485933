using System.Globalization;
using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Saved searches.</summary>
internal sealed class PostgreSqlSavedSearches(PostgreSqlConnections connections) : ISavedSearchStore
{
    private const int Portion = 1000;

    private const string Select = $"SELECT {SavedSearchTable.Columns} FROM isnad.saved_searches s LEFT JOIN isnad.saved_webhooks w ON w.name = s.name";

    public long LastEntry => connections.Read(Last);

    public bool Add(SavedSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (SavedSearch.WhyNot(search.Name) is { } wrong) throw new ArgumentException(wrong);
        return connections.Write(connection =>
        {
            const string sql = "INSERT INTO isnad.saved_searches (name, query, created, seen) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
            if (connection.Run(sql, search.Name, search.Query, IsoTime.Of(search.Created), search.Seen) == 0) return false;
            Set(connection, search.Name, search.Webhook);
            return true;
        });
    }

    public SavedSearch? Find(string name) => connections.Read(connection => Find(connection, name));

    public IReadOnlyList<SavedSearch> All() => connections.Read(connection => connection.All(SavedSearchTable.Read, $"{Select} ORDER BY s.name"));

    public bool Remove(string name) => connections.Write(connection => connection.Run("DELETE FROM isnad.saved_searches WHERE name = $1", name) > 0);

    public bool Rename(string name, string other)
    {
        if (SavedSearch.WhyNot(other) is { } wrong) throw new ArgumentException(wrong);
        return connections.Write(connection =>
        {
            const string sql = "INSERT INTO isnad.saved_searches (name, query, created, seen) SELECT $2, query, created, seen FROM isnad.saved_searches WHERE name = $1 ON CONFLICT DO NOTHING";
            if (connection.Run(sql, name, other) == 0) return false;
            connection.Run("UPDATE isnad.saved_webhooks SET name = $2 WHERE name = $1", name, other);
            connection.Run("UPDATE isnad.saved_deliveries SET search = $2 WHERE search = $1", name, other);
            return connection.Run("DELETE FROM isnad.saved_searches WHERE name = $1", name) > 0;
        });
    }

    public bool SetWebhook(string name, SavedWebhook? webhook) => connections.Write(connection =>
    {
        if (Find(connection, name) is null) return false;
        Set(connection, name, webhook);
        return true;
    });

    public bool Advance(string name, SavedMark mark, long from, long to) => connections.Write(connection => mark == SavedMark.Seen
        ? connection.Run("UPDATE isnad.saved_searches SET seen = $3 WHERE name = $1 AND seen = $2", name, from, to) > 0
        : connection.Run("UPDATE isnad.saved_webhooks SET delivered = $3, failures = 0, trouble = NULL, reason = NULL WHERE name = $1 AND delivered = $2", name, from, to) > 0);

    public IReadOnlyList<SearchHit> Newest(SearchQuery query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        return connections.ReadOneState(connection => NewStatements.Answers(query, Entered(connection, query, long.MaxValue, newestFirst: true)).Take(limit).ToList());
    }

    public NewStatements After(SearchQuery query, long mark, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        // One state: what comes in meanwhile is behind the mark that is given back.
        return connections.ReadOneState(connection => NewStatements.Among(query, Entered(connection, query, mark, newestFirst: false), Last(connection), limit));
    }

    private static long Last(NpgsqlConnection connection) => connection.Number("SELECT value FROM isnad.settings WHERE name = 'entered'") ?? 0;

    // What may answer, from a mark on in the order of entry, or from there back: by portions, as few answers may be wanted.
    private static IEnumerable<StatementRow> Entered(NpgsqlConnection connection, SearchQuery query, long mark, bool newestFirst)
    {
        var (condition, values) = PostgreSqlCandidates.Asked(QueryCondition.Of(query.Root));
        var (than, order) = newestFirst ? ('<', "DESC") : ('>', "ASC");
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {StatementTable.Whole} FROM isnad.statements s WHERE {condition} AND s.entered {than} ${values.Count + 1} ORDER BY s.entered {order} LIMIT {Portion}");
        var candidate = new PostgreSqlCandidate(StatementColumns.All);
        List<StatementRow> rows;
        do
        {
            rows = connection.All(candidate.Whole, sql, [.. values, mark]);
            foreach (var row in rows) yield return row;
            if (rows.Count > 0) mark = rows[^1].Entered;
        }
        while (rows.Count == Portion);
    }

    private static void Set(NpgsqlConnection connection, string name, SavedWebhook? webhook)
    {
        connection.Run("DELETE FROM isnad.saved_webhooks WHERE name = $1", name);
        if (webhook is not null) connection.Run($"INSERT INTO isnad.saved_webhooks ({SavedSearchTable.WebhookColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", SavedSearchTable.Values(name, webhook));
    }

    private static SavedSearch? Find(NpgsqlConnection connection, string name) => connection.All(SavedSearchTable.Read, $"{Select} WHERE s.name = $1", name).SingleOrDefault();
}
