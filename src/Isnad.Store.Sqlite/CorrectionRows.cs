using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The rows of <c>corrections</c>.</summary>
internal sealed class CorrectionRows(SqliteConnection connection) : IDisposable
{
    private const string Columns = "c.id, a.key, c.subject, c.revision, c.kind, c.by, c.at, c.note, c.statement, c.seen, c.edit";
    private const string From = "FROM corrections c JOIN articles a ON a.id = c.article";

    private readonly PreparedCommand ofArticle = new(connection, $"SELECT {Columns} {From} WHERE a.key = ?1 ORDER BY c.id", 1);
    private readonly PreparedCommand newest = new(connection, $"SELECT {Columns} {From} WHERE c.id < ?2 ORDER BY c.id DESC LIMIT ?1", 2);
    private readonly PreparedCommand add = new(
        connection,
        "INSERT INTO corrections (article, subject, revision, kind, by, at, note, statement, seen, edit) SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM articles WHERE key = ?1 RETURNING id",
        10);

    public IReadOnlyList<Correction> Of(string article) => Read(ofArticle.Read(article));

    public IReadOnlyList<Correction> Newest(int limit, long before) => Read(newest.Read(limit, before));

    /// <summary>The number of the correction; null when its article is not there.</summary>
    public long? Add(Correction c) => add.Number(
        c.Article, c.Subject, c.Revision, c.Kind.ToString().ToLowerInvariant(), c.By, IsoTime.Of(c.At), c.Note, c.Statement, CorrectionJson.Write(c.Seen), c.Edit is { } edit ? CorrectionJson.Write(edit) : null);

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
            while (rows.Read()) found.Add(Of(rows));
            return found;
        }
    }

    private static Correction Of(SqliteDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Article = row.GetString(1),
        Subject = row.GetString(2),
        Revision = row.GetInt32(3),
        Kind = Enum.Parse<CorrectionKind>(row.GetString(4), ignoreCase: true),
        By = row.GetString(5),
        At = DateTimeOffset.Parse(row.GetString(6), CultureInfo.InvariantCulture),
        Note = row.IsDBNull(7) ? null : row.GetString(7),
        Statement = row.GetString(8),
        Seen = CorrectionJson.Read(row.GetString(9)),
        Edit = row.IsDBNull(10) ? null : CorrectionJson.Read(row.GetString(10)),
    };
}
