namespace Isnad.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte { Word, Latin, Number, Punctuation, Quote }

/// <summary>
/// A word, number or mark. <see cref="FoldedStart"/> and <see cref="FoldedLength"/> point into the folded text,
/// <see cref="Span"/> into the original.
/// </summary>
internal readonly record struct Token
{
    public required TextSpan Span { get; init; }

    public required int FoldedStart { get; init; }

    public required int FoldedLength { get; init; }

    /// <summary><see cref="WordHash"/> of the folded token.</summary>
    public required ulong Hash { get; init; }

    public required TokenKind Kind { get; init; }

    /// <summary>The first folded unit: tells one punctuation mark from another.</summary>
    public required char First { get; init; }

    /// <summary>A space, line break or the text's beginning stands before it.</summary>
    public required bool AfterSpace { get; init; }

    /// <summary>Counts the text's lines from 0; empty lines are not counted.</summary>
    public required int Paragraph { get; init; }

    /// <summary>True for Arabic words, Latin words and numbers.</summary>
    public bool IsWordLike => Kind <= TokenKind.Number;

    /// <summary>True for the punctuation mark <paramref name="mark"/>.</summary>
    public bool Is(char mark) => Kind == TokenKind.Punctuation && First == mark;
}
