using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>How many statements each outlet has of each day, out of indexes; outlets with names that no index takes are counted beside them.</summary>
internal static class PostgreSqlDays
{
    public static List<DayCount> Of(NpgsqlConnection connection, DayKind kind)
    {
        var (days, where) = kind == DayKind.Published ? ("day, day", "status <> 'rejected'") : ("said_first, said_last", "said_first <> '' AND status <> 'rejected'");
        var part = $"SELECT {days}, outlet, count(*)::integer FROM isnad.statements WHERE {where} AND octet_length(outlet)";
        var group = $"GROUP BY {(kind == DayKind.Published ? "day" : days)}, outlet";
        return connection.All(
            row => new DayCount(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3)),
            $"{part} <= 1000 {group} UNION ALL {part} > 1000 {group}");
    }
}
