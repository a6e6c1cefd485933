using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>The rows of <c>corrections</c>.</summary>
internal static class CorrectionRows
{
    private const string Select = $"SELECT id, article, {CorrectionTable.Columns} FROM isnad.corrections";

    /// <summary>Which of some articles have corrections.</summary>
    public static HashSet<string> ArticlesAmong(NpgsqlConnection connection, string[] articles) =>
        connection.All(row => row.GetString(0), "SELECT DISTINCT article FROM isnad.corrections WHERE article = ANY($1)", (object)articles).ToHashSet(StringComparer.Ordinal);

    /// <summary>The corrections of an article, the oldest first.</summary>
    public static List<Correction> Of(NpgsqlConnection connection, string article) => connection.All(CorrectionTable.Read, $"{Select} WHERE article = $1 ORDER BY id", article);

    public static List<Correction> Newest(NpgsqlConnection connection, int limit, long before) => connection.All(CorrectionTable.Read, $"{Select} WHERE id < $2 ORDER BY id DESC LIMIT $1", limit, before);

    /// <summary>The number of the correction; null when its article is not there.</summary>
    public static long? Add(NpgsqlConnection connection, Correction correction) => connection.Number(
        $"""
        INSERT INTO isnad.corrections (article, {CorrectionTable.Columns})
        SELECT key, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM isnad.articles WHERE key = $1 RETURNING id
        """,
        CorrectionTable.Values(correction));
}
