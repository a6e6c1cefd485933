using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Isnad.Store.Sqlite;

/// <summary>
/// Reads the columns of the row that a statement of SQL stands at, and the rows behind it. The library's own calls keep count of who uses the statement, each time: for a few hundred
/// thousand columns that takes longer than reading them.
/// </summary>
internal sealed unsafe partial class NativeRow(sqlite3_stmt statement)
{
    // The reader that the statement belongs to is open as long as this is used.
    private readonly nint row = statement.DangerousGetHandle();

    /// <summary>Goes on to the next row; false behind the last.</summary>
    /// <exception cref="SqliteException">It can't be read.</exception>
    public bool Next()
    {
        var code = Step(row);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE) return code == raw.SQLITE_ROW;
        SqliteException.ThrowExceptionForRC(code, raw.sqlite3_db_handle(statement));
        return false;
    }

    public long Long(int column) => ColumnInt64(row, column);

    /// <summary>Text as UTF-8, good until the statement goes on.</summary>
    public ReadOnlySpan<byte> Text(int column)
    {
        var start = ColumnBlob(row, column);
        return new ReadOnlySpan<byte>((void*)start, ColumnBytes(row, column));
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_step")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Step(nint row);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial long ColumnInt64(nint row, int column);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_blob")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint ColumnBlob(nint row, int column);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ColumnBytes(nint row, int column);
}
