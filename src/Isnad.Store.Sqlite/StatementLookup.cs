using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Fetches some columns of single statements by number.</summary>
internal sealed class StatementLookup : IDisposable
{
    private readonly NativeStatement statement;
    private readonly SqliteCandidate row;
    private long? at;

    public StatementLookup(SqliteConnection connection, StatementColumns columns)
    {
        statement = new NativeStatement(connection, $"SELECT {StatementTable.Part(columns)} FROM statements s WHERE s.id = ?1");
        row = new SqliteCandidate(statement.Handle, columns);
    }

    /// <summary>True when there is a statement with the number that was asked for last.</summary>
    public bool IsThere { get; private set; }

    /// <summary>The statement, good until another is asked for; where there is none, one that is empty.</summary>
    public SqliteCandidate Find(long id)
    {
        if (at == id) return row;
        at = null;
        statement.Ask(id);
        IsThere = row.Next();
        at = id;
        return row;
    }

    public void Dispose() => statement.Dispose();
}
