using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>The index of words: made anew from the statements where it holds forms of another version.</summary>
internal static class PostgreSqlIndex
{
    private const string Form = "SELECT value FROM isnad.settings WHERE name = 'form'";

    public static void Refresh(PostgreSqlConnections connections)
    {
        if (connections.Read(IsCurrent)) return;
        connections.Write(connection =>
        {
            // Another program may have done it since we looked.
            if (!IsCurrent(connection)) Make(connection);
            return 0;
        });
    }

    private static bool IsCurrent(NpgsqlConnection connection) => connection.Number(Form) == IndexText.Form;

    private static void Make(NpgsqlConnection connection)
    {
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
        connection.Run("INSERT INTO isnad.settings (name, value) VALUES ('form', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", IndexText.Form);
    }

    private static List<(long Id, StatementRow Row)> Portion(NpgsqlConnection connection, long after) =>
        connection.All(row => (row.GetInt64(RowReader.StatementCount), RowReader.ReadStatement(row)), $"SELECT {RowReader.Statement}, s.id FROM isnad.statements s WHERE s.id > $1 ORDER BY s.id LIMIT 5000", after);
}
