using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>The rows of <c>intake_marks</c>.</summary>
internal static class IntakeMarkRows
{
    public static IntakeMark? Of(NpgsqlConnection connection, string input) => connection
        .All(
            row => new IntakeMark(input, row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.GetInt64(3), row.GetBoolean(4)),
            "SELECT size, modified, line, byte_offset, done FROM isnad.intake_marks WHERE input = $1", input)
        .SingleOrDefault();

    public static void Set(NpgsqlConnection connection, IntakeMark mark) => connection.Run(
        """
        INSERT INTO isnad.intake_marks (input, size, modified, line, byte_offset, done) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (input) DO UPDATE SET size = excluded.size, modified = excluded.modified, line = excluded.line, byte_offset = excluded.byte_offset, done = excluded.done
        """,
        mark.Input, mark.Size, mark.Modified, mark.Line, mark.Offset, mark.Done);
}
