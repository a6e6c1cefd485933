using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The rows of <c>corrections</c>.</summary>
internal sealed class CorrectionRows(SqliteConnection connection) : IDisposable
{
    private const string Select = $"SELECT c.id, a.key, {CorrectionTable.Columns} FROM corrections c JOIN articles a ON a.id = c.article";

    private readonly PreparedCommand ofArticle = new(connection, $"{Select} WHERE a.key = ?1 ORDER BY c.id", 1);
    private readonly PreparedCommand newest = new(connection, $"{Select} WHERE c.id < ?2 ORDER BY c.id DESC LIMIT ?1", 2);
    private readonly PreparedCommand add = new(
        connection,
        $"INSERT INTO corrections (article, {CorrectionTable.Columns}) SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM articles WHERE key = ?1 RETURNING id",
        10);

    public IReadOnlyList<Correction> Of(string article) => Read(ofArticle.Read(article));

    public IReadOnlyList<Correction> Newest(int limit, long before) => Read(newest.Read(limit, before));

    /// <summary>The number of the correction; null when its article is not there.</summary>
    public long? Add(Correction correction) => add.Number(CorrectionTable.Values(correction));

    public void Dispose()
    {
        ofArticle.Dispose();
        newest.Dispose();
        add.Dispose();
    }

    private static List<Correction> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var found = new List<Correction>();
            while (rows.Read()) found.Add(CorrectionTable.Read(rows));
            return found;
        }
    }
}
