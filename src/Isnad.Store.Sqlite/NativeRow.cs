using System.Runtime.InteropServices;
using SQLitePCL;

namespace Isnad.Store.Sqlite;

/// <summary>
/// Reads the columns of the row that a statement of SQL stands at. The library's own calls keep count of who uses the statement, each time: for a few hundred
/// thousand columns that takes longer than reading them.
/// </summary>
internal sealed unsafe partial class NativeRow(sqlite3_stmt statement)
{
    // The reader that the statement belongs to is open as long as this is used.
    private readonly nint row = statement.DangerousGetHandle();

    public long Long(int column) => ColumnInt64(row, column);

    /// <summary>Text as UTF-8, good until the statement goes on.</summary>
    public ReadOnlySpan<byte> Text(int column)
    {
        var start = ColumnBlob(row, column);
        return new ReadOnlySpan<byte>((void*)start, ColumnBytes(row, column));
    }

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
