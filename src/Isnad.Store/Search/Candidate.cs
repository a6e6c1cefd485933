namespace Isnad.Store;

/// <summary>A statement that may answer a query, read column by column where it lies: good until the store hands over the next one.</summary>
public abstract class Candidate
{
    /// <summary>By what the store knows it.</summary>
    public abstract long Id { get; }

    /// <summary>True where the index alone decides that the statement answers; false where that is to be looked at.</summary>
    public virtual bool IsSure => false;

    /// <summary>A column of text as UTF-8; empty where there is nothing.</summary>
    public abstract ReadOnlySpan<byte> Text(StatementColumns column);

    /// <summary>The <see cref="TextKey"/> of a column of text; null where the store keeps none.</summary>
    public virtual long? Key(StatementColumns column) => null;

    /// <summary>A column of numbers; names are the numbers of their enumeration, true is 1.</summary>
    public abstract long Number(StatementColumns column);
}
