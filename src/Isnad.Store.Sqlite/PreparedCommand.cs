using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Isnad.Store.Sqlite;

/// <summary>A statement of SQL with parameters ?1, ?2, … that is prepared once and run often.</summary>
internal sealed class PreparedCommand : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand command;
    private NativeStatement? native;

    public PreparedCommand(SqliteConnection connection, string sql, int parameters)
    {
        this.connection = connection;
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"?{i}"), null));
    }

    /// <summary>Runs it inside a transaction.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        (native ??= new NativeStatement(connection, command.CommandText)).Run(values);
        return raw.sqlite3_changes(connection.Handle);
    }

    /// <summary>The first number; null for no row.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The first text; null for no row.</summary>
    public string? Text(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteScalar() as string;
    }

    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    public void Dispose()
    {
        native?.Dispose();
        command.Dispose();
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
