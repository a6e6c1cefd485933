using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Isnad.Store.Sqlite;

/// <summary>
/// A statement of SQL with parameters ?1, ?2, …; rows are read by <see cref="Handle"/>. Values are given by the numbers of their parameters: the library looks each up
/// by its name, each time. It does not wait for other programs: its transaction has begun.
/// </summary>
internal sealed unsafe class NativeStatement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;
    private byte[] buffer = new byte[1024];

    public NativeStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Guard(raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        handle = statement.DangerousGetHandle();
    }

    /// <summary>For <see cref="NativeRow"/>.</summary>
    public sqlite3_stmt Handle => statement;

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="SqliteException">It can't be done.</exception>
    public void Run(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) Guard(Bind(i + 1, values[i]));
        int code;
        do code = NativeSqlite.Step(handle);
        while (code == raw.SQLITE_ROW);
        // It says again what went wrong.
        Guard(NativeSqlite.Reset(handle));
    }

    /// <summary>Makes it ready to be stepped through with another number.</summary>
    public void Ask(long value)
    {
        Guard(NativeSqlite.Reset(handle));
        Guard(NativeSqlite.BindLong(handle, 1, value));
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int parameter, object? value) => value switch
    {
        null or DBNull => NativeSqlite.BindNull(handle, parameter),
        string text => Bind(parameter, text),
        long number => NativeSqlite.BindLong(handle, parameter, number),
        int number => NativeSqlite.BindLong(handle, parameter, number),
        bool flag => NativeSqlite.BindLong(handle, parameter, flag ? 1 : 0),
        byte[] bytes => Bind(parameter, bytes),
        _ => throw new ArgumentException($"{value.GetType().Name} is nothing that is kept", nameof(value)),
    };

    private int Bind(int parameter, string text)
    {
        if (buffer.Length < Encoding.UTF8.GetMaxByteCount(text.Length)) buffer = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = Encoding.UTF8.GetBytes(text, buffer);
        fixed (byte* start = buffer) return NativeSqlite.BindText(handle, parameter, start, length, NativeSqlite.Copied);
    }

    // No bytes are something else than nothing.
    private int Bind(int parameter, byte[] bytes)
    {
        fixed (byte* start = bytes.Length == 0 ? buffer : bytes) return NativeSqlite.BindBytes(handle, parameter, start, bytes.Length, NativeSqlite.Copied);
    }

    private void Guard(int code) => SqliteException.ThrowExceptionForRC(code, connection.Handle);
}
