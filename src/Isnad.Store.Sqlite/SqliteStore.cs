using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>
/// A store in one SQLite file, in WAL mode: readers don't wait for the writer. A killed process loses nothing that was committed; a power loss may take the last
/// commits but leaves the file whole. Several threads may ask <see cref="Knows"/>; all else is for one thread.
/// </summary>
public sealed class SqliteStore : IStore
{
    private readonly Lock asking = new();
    private readonly string path;
    private readonly TimeProvider time;
    private readonly SqliteConnection connection;
    private readonly SqliteConnection second;
    private readonly PreparedCommand known;
    private readonly PreparedCommand marked;
    private readonly SqliteCandidates candidates;
    private readonly SqliteCorrections corrections;
    private SqliteWriter? writer;

    private SqliteStore(string path, TimeProvider time, SqliteConnection connection, SqliteConnection second)
    {
        (this.path, this.time, this.connection, this.second) = (path, time, connection, second);
        candidates = new SqliteCandidates(connection);
        corrections = new SqliteCorrections(path, connection, () => Writer);
        SavedSearches = new SqliteSavedSearches(path, connection);
        Deliveries = new SqliteDeliveries(path, connection);
        marked = new PreparedCommand(second, "SELECT size, modified, line, byte_offset, done FROM intake_marks WHERE input = ?1", 1);
        Feeds = new SqliteFeeds(path, connection);
        known = new PreparedCommand(second, "SELECT 1 FROM versions v JOIN articles a ON a.id = v.article WHERE a.key = ?1 AND v.source_hash = ?2", 2);
    }

    public IFeedStore Feeds { get; }

    /// <summary>The format that the file had when it was opened; 0 for a new one.</summary>
    public int FormatFound { get; private init; }

    public ICorrectionStore Corrections => corrections;

    public ISavedSearchStore SavedSearches { get; }

    public IDeliveryStore Deliveries { get; }

    /// <summary>The format of files that this version writes.</summary>
    public static int Format => SqliteSchema.Current;

    /// <summary>Opens a file and brings an older one to the newest format.</summary>
    /// <exception cref="StoreException">There is none, it is of a newer version or of another program, or it can't be used.</exception>
    public static SqliteStore Open(string path, SqliteOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new SqliteOptions();
        if (!File.Exists(path))
        {
            if (!options.Create) throw new StoreException($"{path}: there is no database; make one with: isnad add PATH");
            MakeFolder(path);
        }
        return SqliteErrors.Guard(path, () => OpenFile(path, options));
    }

    public bool Knows(ContentKey key)
    {
        lock (asking) return SqliteErrors.Guard(path, () => known.Number(key.Article, key.Source) is not null);
    }

    public AddCounts Add(IReadOnlyList<IncomingArticle> articles, IReadOnlyList<IntakeMark>? marks = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(articles.Count, StoreLimits.Transaction);
        return Write(writing =>
        {
            foreach (var mark in marks ?? []) Mark(mark);
            return writing.Add(articles);
        });
    }

    public IntakeMark? MarkOf(string input)
    {
        lock (asking)
        {
            return SqliteErrors.Guard(path, () =>
            {
                using var row = marked.Read(input);
                return row.Read() ? new IntakeMark(input, row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.GetInt64(3), row.GetBoolean(4)) : null;
            });
        }
    }

    public RereadCounts Reread(IReadOnlyList<IncomingArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(articles.Count, StoreLimits.Transaction);
        return Write(writing => articles.Aggregate(default(RereadCounts), (sum, article) => sum + writing.Reread(article)));
    }

    public IReadOnlyList<string> Articles(string? after, int limit) => SqliteErrors.Guard(path, () =>
    {
        using var command = new PreparedCommand(connection, "SELECT key FROM articles WHERE key > ?1 ORDER BY key LIMIT ?2", 2);
        using var rows = command.Read(after ?? "", limit);
        var keys = new List<string>();
        while (rows.Read()) keys.Add(rows.GetString(0));
        return keys;
    });

    public SearchPage Search(SearchQuery query, SearchOptions options) => SqliteErrors.Guard(path, () => SqliteSchema.AtOnce(connection, () => new SearchEngine(candidates).Search(query, options)));

    public IReadOnlyList<string> ArticlesOf(SearchQuery query) => SqliteErrors.Guard(path, () => new SearchEngine(candidates).Articles(query));

    public IEnumerable<StatementRow> Rows(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Guarded(new SearchEngine(candidates).Rows(query));
    }

    public IReadOnlyList<DayCount> Days(DayKind kind) => SqliteErrors.Guard(path, () =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = kind == DayKind.Published
            ? "SELECT day, day, outlet, count(*) FROM statements WHERE status <> 'rejected' GROUP BY day, outlet"
            : "SELECT said_first, said_last, outlet, count(*) FROM statements WHERE said_first <> '' AND status <> 'rejected' GROUP BY said_first, said_last, outlet";
        using var rows = command.ExecuteReader();
        var counts = new List<DayCount>();
        while (rows.Read()) counts.Add(new DayCount(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
        return counts;
    });

    public StoredArticle? Find(ArticleId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return SqliteErrors.Guard(path, () => FindRow(id));
    }

    public IReadOnlyList<ArticleOutline> Outlines(IReadOnlyList<string> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return SqliteErrors.Guard(path, () => SqliteSchema.AtOnce(connection, () => OutlinesNow(articles)));
    }

    public IReadOnlyList<KeptCopy> CopiesOf(string article) => SqliteErrors.Guard(path, () => SqliteCopies.Of(connection, article));

    public int Remove(IReadOnlyList<string> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        // What is removed is overwritten, not only given free.
        SqliteErrors.Guard(path, () => SqliteSchema.Number(connection, "PRAGMA secure_delete = ON"));
        return articles.Chunk(StoreLimits.Transaction).Sum(part => Write(writing => writing.Remove(part)));
    }

    public StoreStats Stats() => SqliteErrors.Guard(path, () =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM versions), (SELECT count(*) FROM statements),
                   (SELECT count(DISTINCT outlet) FROM versions), (SELECT min(day) FROM versions), (SELECT max(day) FROM versions),
                   (SELECT count(*) FROM corrections), (SELECT count(*) FROM saved_searches)
            """;
        using var row = command.ExecuteReader();
        row.Read();
        return new StoreStats(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5),
            new FileInfo(path).Length, Format)
        { Corrections = row.GetInt64(6), SavedSearches = row.GetInt64(7) };
    });

    /// <summary>Copies all that is committed into one file while others may write. It is checked and then put in its place, where an older copy is replaced.</summary>
    /// <exception cref="StoreException">The copy can't be written or is not whole: <paramref name="target"/> is as it was.</exception>
    public StoreStats Backup(string target) => new SqliteBackup(path, connection).Into(target);

    public IEnumerable<StoreProblem> Check() => SqliteErrors.Guard(path, () =>
    {
        // On a connection of its own: what ours remembers of the index may be older than what another program has written, and would look damaged.
        using var own = Connect(path, new SqliteOptions());
        using var check = new SqliteCheck(own);
        return check.Run().ToList();
    });

    public void Dispose()
    {
        writer?.Dispose();
        corrections.Dispose();
        marked.Dispose();
        known.Dispose();
        second.Dispose();
        connection.Dispose();
    }

    /// <summary>A connection as the store opens it.</summary>
    internal static SqliteConnection Connect(string path, SqliteOptions options)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = options.Create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static SqliteStore OpenFile(string path, SqliteOptions options)
    {
        var connection = Connect(path, options);
        try
        {
            if (!options.Create && SqliteSchema.FormatOf(connection, path) == 0) throw new StoreException($"{path}: is no Isnad database but empty; make one with: isnad add PATH");
            var found = SqliteSchema.Migrate(connection, path);
            SqliteSchema.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 16384");
            if (options.MostPages is { } pages) SqliteSchema.Execute(connection, $"PRAGMA max_page_count = {pages}");
            var store = new SqliteStore(path, options.Time, connection, Connect(path, options)) { FormatFound = found };
            store.CutAnew();
            store.IndexAnew();
            store.FacetsAnew();
            return store;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Rows that an older version cut lack what later ones have. The index is made with them.
    private void CutAnew() => Anew("rows", StatementRows.Form, writing => writing.CutAnew(), "form", IndexText.Form);

    // The index is made from the statements where it is missing or holds forms of an older version.
    private void IndexAnew() => Anew("form", IndexText.Form, writing => writing.IndexAnew());

    // The narrow rows are made from the statements where they are missing or hold other keys.
    private void FacetsAnew() => Anew("facets", TextKey.Form, writing => writing.FacetsAnew());

    // What is made anew says of itself in the settings which form it has.
    private void Anew(string name, int form, Action<SqliteWriter> make, string? with = null, int formWith = 0)
    {
        if (SqliteSchema.Number(connection, $"SELECT coalesce((SELECT value FROM settings WHERE name = '{name}'), 0)") == form) return;
        Write(writing =>
        {
            make(writing);
            SqliteSchema.Execute(connection, $"INSERT OR REPLACE INTO settings (name, value) VALUES ('{name}', {form}){(with is null ? "" : $", ('{with}', {formWith})")}");
            return 0;
        });
    }

    private IEnumerable<T> Guarded<T>(IEnumerable<T> source)
    {
        using var items = source.GetEnumerator();
        while (SqliteErrors.Guard(path, items.MoveNext)) yield return items.Current;
    }

    private T Write<T>(Func<SqliteWriter, T> work) =>
        SqliteErrors.Guard(path, () => SqliteSchema.Together(connection, () => work(Writer)));

    private SqliteWriter Writer => writer ??= new SqliteWriter(connection, time);

    private void Mark(IntakeMark mark)
    {
        using var command = new PreparedCommand(connection, "INSERT OR REPLACE INTO intake_marks (input, size, modified, line, byte_offset, done) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", 6);
        command.Run(mark.Input, mark.Size, mark.Modified, mark.Line, mark.Offset, mark.Done ? 1 : 0);
    }

    private StoredArticle? FindRow(ArticleId id)
    {
        using var command = new PreparedCommand(
            connection,
            $"SELECT (SELECT count(*) FROM versions w WHERE w.article = a.id), {VersionTable.Columns} FROM articles a JOIN versions v ON v.article = a.id AND v.number = coalesce(?2, a.newest) WHERE a.key = ?1",
            2);
        using var rows = command.Read(id.Article, id.Version);
        return rows.Read() ? VersionTable.Read(rows, 1).ToArticle(id.Article, rows.GetInt32(0)) : null;
    }

    private List<ArticleOutline> OutlinesNow(IReadOnlyList<string> articles)
    {
        using var version = new PreparedCommand(connection, $"SELECT a.key, {VersionTable.OutlineColumns} FROM articles a JOIN versions v ON v.article = a.id AND v.number = a.newest WHERE a.key = ?1", 1);
        using var statements = SqliteStatements.RowsOf(connection);
        var found = new List<ArticleOutline>(articles.Count);
        foreach (var article in articles)
        {
            using var row = version.Read(article);
            if (!row.Read()) continue;
            using var rows = statements.Read(article);
            found.Add(VersionTable.ReadOutline(row, SqliteStatements.Read(rows)));
        }
        return found;
    }

    private static void MakeFolder(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: its folder can't be made: {e.Message}", e);
        }
    }
}
