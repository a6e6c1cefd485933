using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>A statement of SQL with parameters ?1, ?2, … that is prepared once and run often.</summary>
internal sealed class PreparedCommand : IDisposable
{
    private readonly SqliteCommand command;

    public PreparedCommand(SqliteConnection connection, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"?{i}"), null));
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
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

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
