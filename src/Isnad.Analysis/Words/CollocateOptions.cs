namespace Isnad.Analysis;

/// <summary>Which collocates are wanted.</summary>
public sealed record CollocateOptions
{
    /// <summary>The widest window.</summary>
    public const int WidestWindow = 50;

    /// <summary>Among which statements.</summary>
    public Scope Scope { get; init; } = new();

    /// <summary>How many words to each side count as near.</summary>
    public int Window { get; init; } = 5;

    /// <summary>The most words.</summary>
    public int Limit { get; init; } = 30;

    /// <summary>The least number of times that a word must stand near.</summary>
    public int Least { get; init; } = 2;

    /// <summary>The most places.</summary>
    public int Lines { get; init; } = 10;
}
