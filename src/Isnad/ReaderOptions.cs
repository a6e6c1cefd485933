namespace Isnad;

/// <summary>How an <see cref="ArticleReader"/> reads.</summary>
public sealed record ReaderOptions
{
    /// <summary>Statements carry the weights that decided. Slower.</summary>
    public bool Explain { get; init; }
}
