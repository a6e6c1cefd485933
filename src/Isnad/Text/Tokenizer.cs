using System.Runtime.InteropServices;

namespace Isnad.Text;

/// <summary>Cuts folded text into tokens: runs of Arabic letters, of other letters, numbers, and single marks.</summary>
internal static class Tokenizer
{
    // The list that tokens are gathered in is kept for the thread's next text, unless a very long one has blown it up.
    private const int LargestKept = 1 << 14;

    [ThreadStatic]
    private static List<Token>? spare;

    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public static Token[] Tokenize(NormalizedText text)
    {
        var folded = text.Folded;
        var tokens = spare ?? new List<Token>(1024);
        spare = null;
        int i = 0, paragraph = 0;
        bool afterSpace = true, afterBreak = false;
        while (i < folded.Length)
        {
            var c = folded[i];
            if (IsGap(c))
            {
                afterSpace = true;
                afterBreak |= c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';
                i++;
                continue;
            }
            if (afterBreak && tokens.Count > 0) paragraph++;
            afterBreak = false;
            var (kind, end) = Scan(folded, i);
            tokens.Add(new Token
            {
                Span = text.ToOriginal(i, end),
                FoldedStart = i,
                FoldedLength = end - i,
                Hash = WordHash.Of(folded[i..end]),
                Kind = kind,
                First = c,
                AfterSpace = afterSpace,
                Paragraph = paragraph,
            });
            afterSpace = false;
            i = end;
        }
        Token[] result = [.. CollectionsMarshal.AsSpan(tokens)];
        tokens.Clear();
        if (tokens.Capacity <= LargestKept) spare = tokens;
        return result;
    }

    /// <summary>True for what no token goes over.</summary>
    public static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>The token that begins at <paramref name="start"/>, where no gap is.</summary>
    public static (TokenKind Kind, int End) Scan(ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        if (Digits.IsDigit(c)) return (TokenKind.Number, ScanNumber(text, start));
        if (IsArabicLetter(c)) return (TokenKind.Word, ScanArabic(text, start));
        if (IsOtherLetter(c) || IsSurrogateLetter(text, start)) return (TokenKind.Latin, ScanOther(text, start));
        if (IsQuote(c)) return (TokenKind.Quote, start + (c == '\'' && start + 1 < text.Length && text[start + 1] == '\'' ? 2 : 1));
        return (TokenKind.Punctuation, ScanMark(text, start));
    }

    private static int ScanNumber(ReadOnlySpan<char> text, int i)
    {
        while (++i < text.Length)
        {
            if (Digits.IsDigit(text[i])) continue;
            var decimalMark = text[i] is '.' or ',' && i + 1 < text.Length && Digits.IsDigit(text[i + 1]);
            if (!decimalMark) break;
        }
        return i;
    }

    private static int ScanArabic(ReadOnlySpan<char> text, int i)
    {
        while (++i < text.Length && (IsArabicLetter(text[i]) || (text[i] == '_' && i + 1 < text.Length && IsArabicLetter(text[i + 1]))))
        {
        }
        return i;
    }

    private static int ScanOther(ReadOnlySpan<char> text, int i)
    {
        i += char.IsHighSurrogate(text[i]) ? 2 : 1;
        while (i < text.Length)
        {
            if (IsSurrogateLetter(text, i)) i += 2;
            else if (IsOtherLetter(text[i]) || text[i] == '_' || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark) i++;
            else if (text[i] is '\'' or '’' or '-' && i + 1 < text.Length && IsOtherLetter(text[i + 1])) i++;
            else break;
        }
        return Math.Min(i, text.Length);
    }

    // One mark a token, but "..." and emoji pairs stay together.
    private static int ScanMark(ReadOnlySpan<char> text, int start)
    {
        if (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1])) return start + 2;
        var i = start + 1;
        if (text[start] is '.' or '-' or '_' or '*' or '=')
            while (i < text.Length && text[i] == text[start]) i++;
        return i;
    }

    private static bool IsArabicLetter(char c) => c is (>= '\u0620' and <= '\u064A') or (>= '\u066E' and <= '\u06D3') or '\u06D5' or (>= '\u06EE' and <= '\u06EF') or (>= '\u06FA' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08C9');

    private static bool IsOtherLetter(char c) => c < 0x80 ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') : char.IsLetter(c) && !IsArabicLetter(c);

    private static bool IsSurrogateLetter(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        && System.Text.Rune.IsLetter(new System.Text.Rune(text[i], text[i + 1]));

    private static bool IsQuote(char c) => c is '"' or '«' or '»' or '“' or '”' or '„' or '‟' or '‹' or '›' or '\'' or '‘' or '’' or '‚' or '〝' or '〞' or '＂';
}
