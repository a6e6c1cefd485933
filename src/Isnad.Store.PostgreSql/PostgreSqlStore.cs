using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// A store in a database of a PostgreSQL server, from version 13 on. Readers don't wait for the writer; what a method says is kept has been committed as the server's
/// synchronous_commit says. All members may be called from several threads.
/// </summary>
public sealed class PostgreSqlStore : IStore
{
    private readonly PostgreSqlConnections connections;
    private readonly TimeProvider time;

    private PostgreSqlStore(PostgreSqlConnections connections, TimeProvider time)
    {
        (this.connections, this.time) = (connections, time);
        Feeds = new PostgreSqlFeeds(connections);
        Corrections = new PostgreSqlCorrections(connections, time);
        SavedSearches = new PostgreSqlSavedSearches(connections);
        Deliveries = new PostgreSqlDeliveries(connections);
    }

    public IFeedStore Feeds { get; }

    public ICorrectionStore Corrections { get; }

    public ISavedSearchStore SavedSearches { get; }

    public IDeliveryStore Deliveries { get; }

    /// <summary>The format that the database had when it was opened; 0 for a new one.</summary>
    public int FormatFound { get; private init; }

    /// <summary>The format of tables that this version writes.</summary>
    public static int Format => PostgreSqlSchema.Current;

    /// <summary>Opens a database and brings an older one to the newest format.</summary>
    /// <exception cref="StoreException">Nothing is kept there, it is of a newer version or of another program, or it can't be used.</exception>
    public static PostgreSqlStore Open(PostgreSqlAddress address, PostgreSqlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        options ??= new PostgreSqlOptions();
        var connections = new PostgreSqlConnections(address);
        try
        {
            var found = PostgreSqlSchema.Migrate(connections, options);
            PostgreSqlIndex.Refresh(connections, options.Time);
            return new PostgreSqlStore(connections, options.Time) { FormatFound = found };
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    public bool Knows(ContentKey key) =>
        connections.Read(connection => connection.Number("SELECT 1 FROM isnad.versions WHERE article = $1 AND source_hash = $2", key.Article, key.Source) is not null);

    public AddCounts Add(IReadOnlyList<IncomingArticle> articles, IReadOnlyList<IntakeMark>? marks = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(articles.Count, StoreLimits.Transaction);
        if (articles.Count == 0 && marks is null or { Count: 0 }) return default;
        return connections.Write(connection =>
        {
            foreach (var mark in marks ?? []) IntakeMarkRows.Set(connection, mark);
            return new PostgreSqlWriter(connection, time).Add(articles);
        });
    }

    public IntakeMark? MarkOf(string input) => connections.Read(connection => IntakeMarkRows.Of(connection, input));

    public RereadCounts Reread(IReadOnlyList<IncomingArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(articles.Count, StoreLimits.Transaction);
        return articles.Count == 0 ? default : connections.Write(connection => new PostgreSqlWriter(connection, time).Reread(articles));
    }

    public IReadOnlyList<string> Articles(string? after, int limit) =>
        connections.Read(connection => connection.All(row => row.GetString(0), "SELECT key FROM isnad.articles WHERE key > $1 ORDER BY key LIMIT $2", after ?? "", limit));

    public SearchPage Search(SearchQuery query, SearchOptions options) => Ask(engine => engine.Search(query, options));

    public IReadOnlyList<string> ArticlesOf(SearchQuery query) => Ask(engine => engine.Articles(query));

    public IEnumerable<StatementRow> Rows(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return connections.Stream(connection => new SearchEngine(new PostgreSqlCandidates(connection)).Rows(query));
    }

    public IReadOnlyList<DayCount> Days(DayKind kind) => connections.Read(connection => PostgreSqlDays.Of(connection, kind));

    public StoredArticle? Find(ArticleId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        const string sql = $"""
            SELECT (SELECT count(*) FROM isnad.versions w WHERE w.article = a.key), {VersionTable.Columns}
            FROM isnad.articles a JOIN isnad.versions v ON v.article = a.key AND v.number = coalesce(nullif($2, 0), a.newest) WHERE a.key = $1
            """;
        return connections.Read(connection => connection.All(row => VersionTable.Read(row, 1).ToArticle(id.Article, (int)row.GetInt64(0)), sql, id.Article, id.Version ?? 0)).SingleOrDefault();
    }

    public IReadOnlyList<ArticleOutline> Outlines(IReadOnlyList<string> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        const string sql = $"SELECT a.key, {VersionTable.OutlineColumns} FROM isnad.articles a JOIN isnad.versions v ON v.article = a.key AND v.number = a.newest WHERE a.key = ANY($1)";
        return connections.ReadOneState<IReadOnlyList<ArticleOutline>>(connection =>
        {
            var statements = NewestStatements.Of(connection, [.. articles]);
            var found = connection.All(row => VersionTable.ReadOutline(row, [.. statements[row.GetString(0)]]), sql, (object)articles.ToArray()).ToDictionary(outline => outline.Id.Article, StringComparer.Ordinal);
            return [.. articles.Where(found.ContainsKey).Select(article => found[article])];
        });
    }

    public IReadOnlyList<KeptCopy> CopiesOf(string article) => connections.Read(connection => SameTexts.Of(connection, article));

    public int Remove(IReadOnlyList<string> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return articles.Chunk(StoreLimits.Transaction).Sum(part => connections.Write(connection => new PostgreSqlWriter(connection, time).Remove(part)));
    }

    public StoreStats Stats()
    {
        const string sql = """
            SELECT (SELECT count(*) FROM isnad.articles), (SELECT count(*) FROM isnad.versions), (SELECT count(*) FROM isnad.statements),
                   (SELECT count(DISTINCT outlet) FROM isnad.versions), (SELECT min(day) FROM isnad.versions), (SELECT max(day) FROM isnad.versions),
                   (SELECT count(*) FROM isnad.corrections), (SELECT count(*) FROM isnad.saved_searches),
                   (SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c WHERE c.relnamespace = 'isnad'::regnamespace AND c.relkind = 'r')
            """;
        return connections.Read(connection => connection.All(ReadStats, sql)).Single();
    }

    public IEnumerable<StoreProblem> Check() => connections.ReadOneState(connection => new PostgreSqlCheck(connection).Run());

    public void Dispose() => connections.Dispose();

    private T Ask<T>(Func<SearchEngine, T> question) => connections.ReadOneState(connection => question(new SearchEngine(new PostgreSqlCandidates(connection))));

    private static StoreStats ReadStats(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetInt64(8), Format)
    {
        Corrections = row.GetInt64(6),
        SavedSearches = row.GetInt64(7),
    };
}
