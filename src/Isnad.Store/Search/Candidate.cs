namespace Isnad.Store;

/// <summary>A statement that may answer a query, read column by column where it lies: good until the store hands over the next one.</summary>
public abstract class Candidate
{
    /// <summary>By what the store knows it.</summary>
    public abstract long Id { get; }

    /// <summary>A column of text as UTF-8; empty where there is nothing.</summary>
    public abstract ReadOnlySpan<byte> Text(StatementColumns column);

    /// <summary>A column of numbers; names are the numbers of their enumeration, true is 1.</summary>
    public abstract long Number(StatementColumns column);
}
