using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Which statements are sure to answer a query; asked for numbers that ascend.</summary>
internal sealed class SureStatements : IDisposable
{
    private readonly bool all;
    private readonly PreparedCommand? command;
    private readonly SqliteDataReader? rows;
    private readonly NativeRow? row;
    private bool isBehind;

    /// <param name="connection">The connection.</param>
    /// <param name="asked">What is asked of the index.</param>
    /// <param name="first">The first number that will be asked for.</param>
    public SureStatements(SqliteConnection connection, QuerySql asked, long first)
    {
        all = asked.Sure is not null && asked.Sure == asked.Match;
        isBehind = all || asked.Sure is null;
        if (isBehind) return;
        command = new PreparedCommand(connection, "SELECT rowid FROM words WHERE words MATCH ?3 AND rowid BETWEEN ?1 AND ?2 ORDER BY rowid", 3);
        rows = command.Read(first, asked.Last, asked.Sure);
        isBehind = !rows.Read();
        if (!isBehind) row = new NativeRow(rows.Handle!);
    }

    public bool Has(long id)
    {
        if (all) return true;
        while (!isBehind && row!.Long(0) < id) isBehind = !row.Next();
        return !isBehind && row!.Long(0) == id;
    }

    public void Dispose()
    {
        rows?.Dispose();
        command?.Dispose();
    }
}
