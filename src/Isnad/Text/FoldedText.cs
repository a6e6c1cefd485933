namespace Isnad.Text;

/// <summary>
/// A text, folded, in buffers that are used again for the next one; its words are found where they are asked for. It holds nothing of a text before, and is for
/// one thread.
/// </summary>
public sealed class FoldedText
{
    private char[] original = [];
    private char[] folded = [];
    private int[] origins = [];
    private int originalLength;
    private int length;

    /// <summary>The text as it came, with what is no valid Unicode replaced one for one.</summary>
    public ReadOnlySpan<char> Original => original.AsSpan(0, originalLength);

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, length);

    /// <summary>Takes another text.</summary>
    public void Set(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var valid = TextGate.Pass(text).Text;
        Room(valid.Length);
        valid.CopyTo(original);
        originalLength = valid.Length;
        length = Folding.Default.Fold(Original, ref folded, ref origins);
    }

    /// <summary>Takes another text, as UTF-8.</summary>
    public void Set(ReadOnlySpan<byte> text)
    {
        Room(text.Length);
        length = Folding.Default.Fold(text, original, out originalLength, ref folded, ref origins);
    }

    /// <summary>The first word or number that begins at <paramref name="at"/> or behind it, in folded units; false behind the last. No word may go over <paramref name="at"/>.</summary>
    public bool NextWord(int at, out int start, out int end)
    {
        var text = Folded;
        while (at < text.Length)
        {
            if (Tokenizer.IsGap(text[at]))
            {
                at++;
                continue;
            }
            (var kind, end) = Tokenizer.Scan(text, at);
            start = at;
            if (kind <= TokenKind.Number) return true;
            at = end;
        }
        start = end = text.Length;
        return false;
    }

    /// <summary>The place behind the last gap before <paramref name="at"/>, which no word goes over, but not one before <paramref name="first"/>.</summary>
    public int BehindGap(int at, int first)
    {
        while (at > first && !Tokenizer.IsGap(folded[at - 1])) at--;
        return at;
    }

    /// <summary>The original span of folded units [start, end) of a word, with the marks and tatweel that follow the last letter.</summary>
    public TextSpan ToOriginal(int start, int end)
    {
        var stop = origins[end - 1] + 1;
        var next = end < length ? origins[end] : originalLength;
        while (stop < next && NormalizedText.IsMark(original[stop])) stop++;
        return TextSpan.FromBounds(origins[start], stop);
    }

    private void Room(int most)
    {
        if (original.Length < most) original = new char[Math.Max(256, most * 2)];
    }
}
