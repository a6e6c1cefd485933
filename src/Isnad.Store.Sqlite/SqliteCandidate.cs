using System.Numerics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Isnad.Store.Sqlite;

/// <summary>The row that a statement of SQL stands at: its number, then the columns that were asked for, in order.</summary>
internal sealed class SqliteCandidate(sqlite3_stmt statement, StatementColumns columns) : Candidate
{
    private readonly NativeRow row = new(statement);
    private readonly int[] places = StatementTable.PlacesOf(columns);

    public override long Id => row.Long(0);

    public override ReadOnlySpan<byte> Text(StatementColumns column) => row.Text(Place(column));

    public override long Number(StatementColumns column) => row.Long(Place(column));

    /// <summary>Goes on to the next row; false behind the last.</summary>
    public bool Next() => row.Next();

    /// <summary>All rows, each whole with its number.</summary>
    /// <param name="rows">Of <see cref="StatementTable.Whole"/>.</param>
    public static IEnumerable<(long Id, StatementRow Row)> Whole(SqliteDataReader rows)
    {
        if (!rows.Read()) yield break;
        var candidate = new SqliteCandidate(rows.Handle!, StatementColumns.All);
        do yield return (candidate.Id, StatementRows.Of(candidate));
        while (rows.Read());
    }

    private int Place(StatementColumns column) =>
        places[BitOperations.TrailingZeroCount((int)column)] is > 0 and var place ? place : throw new ArgumentOutOfRangeException(nameof(column), column, "was not asked for");
}
