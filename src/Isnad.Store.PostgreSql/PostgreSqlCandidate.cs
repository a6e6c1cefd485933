using System.Numerics;
using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>The row that a reader stands at: its number, then the columns that were asked for, in order. A text is fetched once.</summary>
internal sealed class PostgreSqlCandidate : Candidate
{
    private readonly int[] places;
    private readonly byte[]?[] texts;

    private NpgsqlDataReader? row;
    private bool isSure;

    public PostgreSqlCandidate(StatementColumns columns)
    {
        places = StatementTable.PlacesOf(columns);
        texts = new byte[StatementTable.Count + 1][];
    }

    public override long Id => Row.GetInt64(0);

    public override bool IsSure => isSure;

    private NpgsqlDataReader Row => row ?? throw new InvalidOperationException("no row yet");

    public override ReadOnlySpan<byte> Text(StatementColumns column)
    {
        var place = Place(column);
        return texts[place] ??= Row.GetFieldValue<byte[]>(place);
    }

    public override long Number(StatementColumns column) => column switch
    {
        StatementColumns.SpeakerNamed or StatementColumns.HasChain or StatementColumns.IsCopy => Row.GetBoolean(Place(column)) ? 1 : 0,
        StatementColumns.Entered or StatementColumns.Changed => Row.GetInt64(Place(column)),
        _ => Row.GetInt32(Place(column)),
    };

    public void Set(NpgsqlDataReader next, bool sure = false)
    {
        (row, isSure) = (next, sure);
        Array.Clear(texts);
    }

    /// <summary>The row as a whole, where all columns were asked for.</summary>
    public StatementRow Whole(NpgsqlDataReader next)
    {
        Set(next);
        return StatementRows.Of(this);
    }

    private int Place(StatementColumns column) =>
        places[BitOperations.TrailingZeroCount((int)column)] is > 0 and var place ? place : throw new ArgumentOutOfRangeException(nameof(column), column, "was not asked for");
}
