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
    private readonly SqliteConnection connection;
    private readonly SqliteConnection second;
    private readonly PreparedCommand known;
    private readonly SqliteCandidates candidates;
    private SqliteWriter? writer;

    private SqliteStore(string path, SqliteConnection connection, SqliteConnection second)
    {
        (this.path, this.connection, this.second) = (path, connection, second);
        candidates = new SqliteCandidates(connection);
        known = new PreparedCommand(second, "SELECT 1 FROM versions v JOIN articles a ON a.id = v.article WHERE a.key = ?1 AND v.source_hash = ?2", 2);
    }

    /// <summary>The format that the file had when it was opened; 0 for a new one.</summary>
    public int FormatFound { get; private init; }

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

    public AddCounts Add(IReadOnlyList<IncomingArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(articles.Count, StoreLimits.Transaction);
        return Write(writing => articles.Aggregate(default(AddCounts), (sum, article) => sum + writing.Add(article)));
    }

    public SearchPage Search(SearchQuery query, SearchOptions options) => SqliteErrors.Guard(path, () => new SearchEngine(candidates).Search(query, options));

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
            ? "SELECT day, day, outlet, count(*) FROM statements GROUP BY day, outlet"
            : "SELECT said_first, said_last, outlet, count(*) FROM statements WHERE said_first <> '' GROUP BY said_first, said_last, outlet";
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

    public int Remove(IReadOnlyList<string> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        // What is removed is overwritten, not only given free.
        SqliteErrors.Guard(path, () => SqliteSchema.Number(connection, "PRAGMA secure_delete = ON"));
        return articles.Chunk(StoreLimits.Transaction).Sum(part => Write(writing => part.Count(writing.Remove)));
    }

    public StoreStats Stats() => SqliteErrors.Guard(path, () =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM versions), (SELECT count(*) FROM statements),
                   (SELECT count(DISTINCT outlet) FROM versions), (SELECT min(day) FROM versions), (SELECT max(day) FROM versions)
            """;
        using var row = command.ExecuteReader();
        row.Read();
        return new StoreStats(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5),
            new FileInfo(path).Length, Format);
    });

    public IEnumerable<StoreProblem> Check() => SqliteErrors.Guard(path, () => new SqliteCheck(connection).Run().ToList());

    public void Dispose()
    {
        writer?.Dispose();
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
            var found = SqliteSchema.Migrate(connection, path);
            SqliteSchema.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 16384");
            if (options.MostPages is { } pages) SqliteSchema.Execute(connection, $"PRAGMA max_page_count = {pages}");
            var store = new SqliteStore(path, connection, Connect(path, options)) { FormatFound = found };
            store.CutAnew();
            store.IndexAnew();
            return store;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Rows that an older version cut lack what later ones have.
    private void CutAnew()
    {
        if (SqliteSchema.Number(connection, "SELECT coalesce((SELECT value FROM settings WHERE name = 'rows'), 0)") == StatementRows.Form) return;
        Write(writing =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT a.key, {StoredArticles.Columns} FROM articles a JOIN versions v ON v.article = a.id AND v.number = a.newest";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                var article = StoredArticles.Read(rows, 1, rows.GetString(0), 0);
                writing.CutAnew(article.Id.Article, article.Id.Version!.Value, article.Reading);
            }
            SqliteSchema.Execute(connection, $"INSERT OR REPLACE INTO settings (name, value) VALUES ('rows', {StatementRows.Form}), ('form', {IndexText.Form})");
            return 0;
        });
    }

    // The index is made from the statements where it is missing or holds forms of an older version.
    private void IndexAnew()
    {
        if (SqliteSchema.Number(connection, "SELECT coalesce((SELECT value FROM settings WHERE name = 'form'), 0)") == IndexText.Form) return;
        Write(writing =>
        {
            SqliteSchema.Execute(connection, "DELETE FROM words");
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {RowReader.Columns}, s.id FROM statements s";
            using var rows = command.ExecuteReader();
            while (rows.Read()) writing.AddWords(rows.GetInt64(24), IndexedStatement.Of(RowReader.Read(rows)).Words);
            SqliteSchema.Execute(connection, $"INSERT OR REPLACE INTO settings (name, value) VALUES ('form', {IndexText.Form})");
            return 0;
        });
    }

    private IEnumerable<T> Guarded<T>(IEnumerable<T> source)
    {
        using var items = source.GetEnumerator();
        while (SqliteErrors.Guard(path, items.MoveNext)) yield return items.Current;
    }

    private T Write<T>(Func<SqliteWriter, T> work) =>
        SqliteErrors.Guard(path, () => SqliteSchema.Together(connection, () => work(writer ??= new SqliteWriter(connection))));

    private StoredArticle? FindRow(ArticleId id)
    {
        using var command = new PreparedCommand(
            connection,
            $"SELECT (SELECT count(*) FROM versions w WHERE w.article = a.id), {StoredArticles.Columns} FROM articles a JOIN versions v ON v.article = a.id AND v.number = coalesce(?2, a.newest) WHERE a.key = ?1",
            2);
        using var rows = command.Read(id.Article, id.Version);
        return rows.Read() ? StoredArticles.Read(rows, 1, id.Article, rows.GetInt32(0)) : null;
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
