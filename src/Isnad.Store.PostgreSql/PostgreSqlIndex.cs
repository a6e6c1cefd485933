using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// What is made of readings: the rows of statements, cut anew where another version cut them, and the index of their words, made anew where it holds other forms.
/// </summary>
internal static class PostgreSqlIndex
{
    private const string Rows = "rows";
    private const string Form = "form";

    public static void Refresh(PostgreSqlConnections connections, TimeProvider time)
    {
        if (connections.Read(IsCurrent)) return;
        connections.Write(connection =>
        {
            // Another program may have done it since we looked.
            if (!Is(connection, Rows, StatementRows.Form)) CutAnew(connection, time);
            else if (!IsCurrent(connection)) Make(connection);
            return 0;
        });
    }

    private static bool IsCurrent(NpgsqlConnection connection) => Is(connection, Rows, StatementRows.Form) && Is(connection, Form, IndexText.Form);

    private static bool Is(NpgsqlConnection connection, string name, int value) => connection.Number("SELECT value FROM isnad.settings WHERE name = $1", name) == value;

    private static void Set(NpgsqlConnection connection, string name, int value) =>
        connection.Run("INSERT INTO isnad.settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, (long)value);

    private static void CutAnew(NpgsqlConnection connection, TimeProvider time)
    {
        new SameTexts(connection).Regroup();
        for (var last = ""; Articles(connection, last) is { Length: > 0 } portion; last = portion[^1]) new PostgreSqlWriter(connection, time).CutAnew(portion);
        Set(connection, Rows, StatementRows.Form);
        Set(connection, Form, IndexText.Form);
    }

    private static string[] Articles(NpgsqlConnection connection, string after) =>
        [.. connection.All(row => row.GetString(0), "SELECT key FROM isnad.articles WHERE key > $1 ORDER BY key LIMIT $2", after, StoreLimits.Transaction)];

    private static void Make(NpgsqlConnection connection)
    {
        new SameTexts(connection).Regroup();
        connection.Run("CREATE TEMPORARY TABLE new_words (id bigint PRIMARY KEY, words tsvector NOT NULL) ON COMMIT DROP");
        for (var last = 0L; Portion(connection, last) is { Count: > 0 } portion; last = portion[^1].Id)
        {
            var copy = new CopyRows("new_words (id, words)", 2);
            foreach (var (id, row) in portion)
            {
                copy.Row();
                copy.Number(id);
                copy.Lexemes(Lexemes.Of(IndexedStatement.Of(row).Words));
            }
            copy.Send(connection);
        }
        connection.Run("UPDATE isnad.statements s SET words = n.words FROM new_words n WHERE n.id = s.id");
        Set(connection, Form, IndexText.Form);
    }

    private static List<(long Id, StatementRow Row)> Portion(NpgsqlConnection connection, long after)
    {
        var candidate = new PostgreSqlCandidate(StatementColumns.All);
        return connection.All(row => (row.GetInt64(0), candidate.Whole(row)), $"SELECT {StatementTable.Whole} FROM isnad.statements s WHERE s.id > $1 ORDER BY s.id LIMIT 5000", after);
    }
}
