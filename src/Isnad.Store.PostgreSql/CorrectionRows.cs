using System.Globalization;
using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>The rows of <c>corrections</c>.</summary>
internal static class CorrectionRows
{
    private const string Select = "SELECT id, article, subject, revision, kind, by, at, note, statement, seen, edit FROM isnad.corrections";

    /// <summary>The corrections of articles, the oldest first.</summary>
    public static ILookup<string, Correction> Of(NpgsqlConnection connection, string[] articles) =>
        connection.All(Read, $"{Select} WHERE article = ANY($1) ORDER BY id", (object)articles).ToLookup(correction => correction.Article, StringComparer.Ordinal);

    /// <summary>The corrections of an article, the oldest first.</summary>
    public static List<Correction> Of(NpgsqlConnection connection, string article) => connection.All(Read, $"{Select} WHERE article = $1 ORDER BY id", article);

    public static List<Correction> Newest(NpgsqlConnection connection, int limit, long before) => connection.All(Read, $"{Select} WHERE id < $2 ORDER BY id DESC LIMIT $1", limit, before);

    /// <summary>The number of the correction; null when its article is not there.</summary>
    public static long? Add(NpgsqlConnection connection, Correction c) => connection.Number(
        """
        INSERT INTO isnad.corrections (article, subject, revision, kind, by, at, note, statement, seen, edit)
        SELECT key, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM isnad.articles WHERE key = $1 RETURNING id
        """,
        c.Article, c.Subject, c.Revision, c.Kind.ToString().ToLowerInvariant(), c.By, IsoTime.Of(c.At), c.Note, c.Statement, CorrectionJson.Write(c.Seen), c.Edit is { } edit ? CorrectionJson.Write(edit) : null);

    private static Correction Read(NpgsqlDataReader row) => new()
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
