using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Isnad.Store.Sqlite;

/// <summary>Reads the columns of the row that a statement of SQL stands at, and the rows behind it.</summary>
internal sealed unsafe class NativeRow(sqlite3_stmt statement)
{
    // What the statement belongs to is open as long as this is used.
    private readonly nint row = statement.DangerousGetHandle();

    /// <summary>Goes on to the next row; false behind the last.</summary>
    /// <exception cref="SqliteException">It can't be read.</exception>
    public bool Next()
    {
        var code = NativeSqlite.Step(row);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE) return code == raw.SQLITE_ROW;
        SqliteException.ThrowExceptionForRC(code, raw.sqlite3_db_handle(statement));
        return false;
    }

    public long Long(int column) => NativeSqlite.ColumnLong(row, column);

    /// <summary>Text as UTF-8, good until the statement goes on.</summary>
    public ReadOnlySpan<byte> Text(int column)
    {
        var start = NativeSqlite.ColumnBytes(row, column);
        return new ReadOnlySpan<byte>(start, NativeSqlite.ColumnLength(row, column));
    }
}
