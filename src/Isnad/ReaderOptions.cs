namespace Isnad;

/// <summary>How an <see cref="ArticleReader"/> reads.</summary>
public sealed record ReaderOptions
{
    /// <summary>Statements say what each step decided, and how sure it was.</summary>
    public bool Explain { get; init; }

    /// <summary>Actors that are known beside the built-in ones and come before them.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];
}
