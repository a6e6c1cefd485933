using System.Numerics;
using SQLitePCL;

namespace Isnad.Store.Sqlite;

/// <summary>The row that a statement of SQL stands at: its number, then the columns that were asked for, in order.</summary>
internal sealed class SqliteCandidate : Candidate
{
    private readonly NativeRow row;
    private readonly int[] places = new int[RowReader.Count];

    public SqliteCandidate(sqlite3_stmt row, StatementColumns columns)
    {
        this.row = new NativeRow(row);
        var next = 1;
        for (var i = 0; i < places.Length; i++) if (((int)columns >> i & 1) != 0) places[i] = next++;
    }

    public override long Id => row.Long(0);

    public override ReadOnlySpan<byte> Text(StatementColumns column) => row.Text(Place(column));

    public override long Number(StatementColumns column) => row.Long(Place(column));

    private int Place(StatementColumns column) =>
        places[BitOperations.TrailingZeroCount((int)column)] is > 0 and var place ? place : throw new ArgumentOutOfRangeException(nameof(column), column, "was not asked for");
}
