using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The table <c>facets</c>: a narrow row for each statement; the caller holds the transaction.</summary>
internal sealed class SqliteFacets(SqliteConnection connection) : IDisposable
{
    private const string Columns = "id, outlet, speaker, act, quote";

    private readonly PreparedCommand add = new(connection, $"INSERT INTO facets ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5)", 5);
    private readonly PreparedCommand remove = new(connection, "DELETE FROM facets WHERE id IN (SELECT id FROM statements WHERE article_key = ?1)", 1);

    public void Add(long id, StatementRow row) => add.Run(id, TextKey.Of(row.Outlet), TextKey.Of(row.Speaker), (int)row.Act, (int)row.Quote);

    /// <summary>Removes the rows of an article whose statements are still there.</summary>
    public void Remove(string article) => remove.Run(article);

    /// <summary>Makes all rows anew from the statements.</summary>
    public void MakeAnew()
    {
        SqliteSchema.Execute(connection, "DELETE FROM facets");
        Functions(connection);
        SqliteSchema.Execute(connection, $"INSERT INTO facets ({Columns}) SELECT id, text_key(outlet), text_key(speaker), act, quote FROM statements ORDER BY id");
    }

    /// <summary>How many statements have no such row, or another than they should, and how many rows have no statement.</summary>
    public static long Wrong(SqliteConnection connection)
    {
        Functions(connection);
        return SqliteSchema.Number(connection, """
            SELECT (SELECT count(*) FROM statements s LEFT JOIN facets f ON f.id = s.id
                    WHERE (f.outlet, f.speaker, f.act, f.quote) IS NOT (text_key(s.outlet), text_key(s.speaker), s.act, s.quote))
                 + (SELECT count(*) FROM facets f WHERE NOT EXISTS (SELECT 1 FROM statements s WHERE s.id = f.id))
            """);
    }

    public void Dispose()
    {
        add.Dispose();
        remove.Dispose();
    }

    private static void Functions(SqliteConnection connection) => connection.CreateFunction("text_key", (string text) => TextKey.Of(text), isDeterministic: true);
}
