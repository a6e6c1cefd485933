using System.Data.Common;

namespace Isnad.Store;

/// <summary>Columns that may be empty.</summary>
internal static class DbRow
{
    /// <summary>The text of a column; null where there is none.</summary>
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The moment of a column of seconds since 1970; null where there is none.</summary>
    public static DateTimeOffset? Time(this DbDataReader row, int column) => row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));
}
