using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>A statement that the index gave: its number, with its day in it, and its row of <c>facets</c>. All else is fetched when it is asked for.</summary>
/// <param name="facets">Stands at a row of <see cref="Columns"/>.</param>
/// <param name="statements">Fetches the rest.</param>
internal sealed class IndexedCandidate(SqliteDataReader facets, StatementLookup statements) : Candidate
{
    /// <summary>The columns of <c>facets f</c> that are read.</summary>
    public const string Columns = "f.id, f.outlet, f.speaker, f.act, f.quote";

    private const int DayLength = 10;

    private readonly NativeRow row = new(facets.Handle!);
    private readonly byte[] day = new byte[DayLength];
    private DateOnly? written;
    private long id;
    private bool isSure;

    public override long Id => id;

    public override bool IsSure => isSure;

    /// <summary>Goes on to the next row; false behind the last.</summary>
    public bool Next() => row.Next();

    /// <summary>Takes the row that the reader stands at.</summary>
    public void Set(SureStatements sure)
    {
        id = row.Long(0);
        isSure = sure.Has(id);
    }

    public override ReadOnlySpan<byte> Text(StatementColumns column) => column == StatementColumns.Day ? Day() : statements.Find(id).Text(column);

    public override long? Key(StatementColumns column) => column switch
    {
        StatementColumns.Outlet => row.Long(1),
        StatementColumns.Speaker => row.Long(2),
        _ => null,
    };

    public override long Number(StatementColumns column) => column switch
    {
        StatementColumns.Act => row.Long(3),
        StatementColumns.Quote => row.Long(4),
        _ => statements.Find(id).Number(column),
    };

    private ReadOnlySpan<byte> Day()
    {
        if (StatementOrder.DayOf(id) is not { } own) return [];
        if (own != written) own.TryFormat(day, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        written = own;
        return day;
    }
}
