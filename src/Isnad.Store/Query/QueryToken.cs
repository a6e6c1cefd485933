namespace Isnad.Store;

internal enum QueryTokenKind : byte { Word, Phrase, Key, Open, Close, Minus, Or, End }

/// <param name="Kind">What it is.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Text">The word without its star, the words of the phrase, the key's name.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Position, string Text = "")
{
    /// <summary>A star stands behind the word.</summary>
    public bool Star { get; init; }

    /// <summary>An equals sign stands behind the key.</summary>
    public bool Whole { get; init; }

    /// <summary>The number behind the phrase's ~.</summary>
    public int? Near { get; init; }
}
