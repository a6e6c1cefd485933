namespace Isnad.Text;

/// <summary>Cuts tokens into sentences: at full stops, question and exclamation marks and line breaks; not at abbreviations («د.», «أ.») and initials.</summary>
internal static class SentenceSplitter
{
    private const int MostClosings = 16;

    /// <summary>The sentences of <paramref name="tokens"/>; together they hold every token.</summary>
    public static Sentence[] Split(ReadOnlySpan<Token> tokens)
    {
        var sentences = new List<Sentence>();
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var breaks = i + 1 == tokens.Length || tokens[i + 1].Paragraph != tokens[i].Paragraph;
            if (!breaks && !(Stops(tokens, i) || ClosesAfterStop(tokens, i, first))) continue;
            if (!breaks && IsClosing(tokens, i + 1)) continue;
            sentences.Add(new Sentence(first, i + 1, tokens[i].Paragraph));
            first = i + 1;
        }
        return [.. sentences];
    }

    private static bool Stops(ReadOnlySpan<Token> tokens, int i)
    {
        var t = tokens[i];
        if (t.Is('؟') || t.Is('!') || t.Is('۔') || (t.Is('?') && !t.AfterSpace)) return true; // « ? » with a space before is a broken comma
        if (!t.Is('.') || t.FoldedLength > 1) return false;
        var abbreviation = i > 0 && !t.AfterSpace && tokens[i - 1].Kind is TokenKind.Word or TokenKind.Latin && tokens[i - 1].FoldedLength == 1;
        return !abbreviation;
    }

    // «… .»: the stop stands inside the closing marks.
    private static bool ClosesAfterStop(ReadOnlySpan<Token> tokens, int i, int first)
    {
        var k = i;
        while (k > first && k > i - MostClosings && IsClosing(tokens, k)) k--;
        return k < i && Stops(tokens, k);
    }

    private static bool IsClosing(ReadOnlySpan<Token> tokens, int i) =>
        (tokens[i].Kind == TokenKind.Quote || tokens[i].Is(')')) && !tokens[i].AfterSpace;
}
