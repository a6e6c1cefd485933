using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Isnad.Store.Sqlite;

/// <summary>Fetches some columns of single statements by number. The library's own commands take longer to ask than SQLite to answer.</summary>
internal sealed class StatementLookup : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private readonly SqliteCandidate row;
    private long? at;

    public StatementLookup(SqliteConnection connection, StatementColumns columns)
    {
        this.connection = connection;
        Guard(raw.sqlite3_prepare_v2(connection.Handle, $"SELECT {StatementTable.Part(columns)} FROM statements s WHERE s.id = ?1", out statement));
        row = new SqliteCandidate(statement, columns);
    }

    /// <summary>The statement, good until another is asked for; where there is none, one that is empty.</summary>
    public SqliteCandidate Find(long id)
    {
        if (at == id) return row;
        at = null;
        Guard(raw.sqlite3_reset(statement));
        Guard(raw.sqlite3_bind_int64(statement, 1, id));
        IsThere = row.Next();
        at = id;
        return row;
    }

    /// <summary>True when there is a statement with the number that was asked for last.</summary>
    public bool IsThere { get; private set; }

    public void Dispose() => statement.Dispose();

    private void Guard(int code) => SqliteException.ThrowExceptionForRC(code, connection.Handle);
}
