using System.Numerics;
using SQLitePCL;

namespace Isnad.Store.Sqlite;

/// <summary>The row that a statement of SQL stands at: its number, then the columns that were asked for, in order.</summary>
internal sealed class SqliteCandidate : Candidate
{
    private readonly sqlite3_stmt row;
    private readonly int[] places = new int[RowReader.Count];

    public SqliteCandidate(sqlite3_stmt row, StatementColumns columns)
    {
        this.row = row;
        var next = 1;
        for (var i = 0; i < places.Length; i++) if (((int)columns >> i & 1) != 0) places[i] = next++;
    }

    public override long Id => raw.sqlite3_column_int64(row, 0);

    public override ReadOnlySpan<byte> Text(StatementColumns column) => raw.sqlite3_column_blob(row, Place(column));

    public override long Number(StatementColumns column) => raw.sqlite3_column_int64(row, Place(column));

    private int Place(StatementColumns column) =>
        places[BitOperations.TrailingZeroCount((int)column)] is > 0 and var place ? place : throw new ArgumentOutOfRangeException(nameof(column), column, "was not asked for");
}
