using System.Globalization;
using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Statements of SQL with parameters $1, $2, … in short. Texts are made such as the server takes.</summary>
internal static class Sql
{
    public static int Run(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first number; null for no row, or none in it.</summary>
    public static long? Number(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Every row, made into something.</summary>
    public static List<T> All<T>(this NpgsqlConnection connection, Func<NpgsqlDataReader, T> make, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read()) all.Add(make(rows));
        return all;
    }

    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value switch { null => DBNull.Value, string text => StoreGate.Pass(text), _ => value } });
        return command;
    }
}
