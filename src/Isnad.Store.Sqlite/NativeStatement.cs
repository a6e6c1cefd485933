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
    private const int SmallRoom = 1024;

    // What a larger row needed is not kept.
    private const int LargeRoom = 1 << 20;

    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;
    private byte[] buffer = new byte[SmallRoom];

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
        Reserve(values);
        // Texts stay where they are until the statement has run: SQLite need not copy them.
        fixed (byte* start = buffer)
        {
            var used = 0;
            for (var i = 0; i < values.Length; i++) Guard(Bind(i + 1, values[i], start, ref used));
            int code;
            do code = NativeSqlite.Step(handle);
            while (code == raw.SQLITE_ROW);
            // It says again what went wrong.
            Guard(NativeSqlite.Reset(handle));
        }
        if (buffer.Length > LargeRoom) buffer = new byte[SmallRoom];
    }

    /// <summary>Makes it ready to be stepped through with another number.</summary>
    public void Ask(long value)
    {
        Guard(NativeSqlite.Reset(handle));
        Guard(NativeSqlite.BindLong(handle, 1, value));
    }

    public void Dispose() => statement.Dispose();

    private void Reserve(ReadOnlySpan<object?> values)
    {
        var most = 1;
        foreach (var value in values)
            most += value switch { string text => Encoding.UTF8.GetMaxByteCount(text.Length), byte[] bytes => bytes.Length, _ => 0 };
        if (buffer.Length < most) buffer = new byte[most];
    }

    private int Bind(int parameter, object? value, byte* start, ref int used) => value switch
    {
        null or DBNull => NativeSqlite.BindNull(handle, parameter),
        string text => NativeSqlite.BindText(handle, parameter, start + used, Put(text, ref used), NativeSqlite.Stays),
        long number => NativeSqlite.BindLong(handle, parameter, number),
        int number => NativeSqlite.BindLong(handle, parameter, number),
        bool flag => NativeSqlite.BindLong(handle, parameter, flag ? 1 : 0),
        byte[] bytes => NativeSqlite.BindBytes(handle, parameter, start + used, Put(bytes, ref used), NativeSqlite.Stays),
        _ => throw new ArgumentException($"{value.GetType().Name} is nothing that is kept", nameof(value)),
    };

    private int Put(string text, ref int used)
    {
        var length = Encoding.UTF8.GetBytes(text, buffer.AsSpan(used));
        used += length;
        return length;
    }

    private int Put(byte[] bytes, ref int used)
    {
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
        return bytes.Length;
    }

    private void Guard(int code) => SqliteException.ThrowExceptionForRC(code, connection.Handle);
}
