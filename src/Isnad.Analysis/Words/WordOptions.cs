namespace Isnad.Analysis;

/// <summary>Which words are wanted.</summary>
public sealed record WordOptions
{
    /// <summary>Among which statements.</summary>
    public Scope Scope { get; init; } = new();

    /// <summary>The most words.</summary>
    public int Limit { get; init; } = 30;

    /// <summary>The least number of occurrences.</summary>
    public int Least { get; init; } = 3;

    /// <summary>The words that are less frequent, instead of those that are more frequent.</summary>
    public bool Less { get; init; }
}
