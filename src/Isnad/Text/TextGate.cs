namespace Isnad.Text;

/// <summary>
/// Makes any string valid Unicode text: each lone surrogate and each NUL becomes U+FFFD, one for one, so that positions stay.
/// Nothing else is changed.
/// </summary>
public static class TextGate
{
    private const char Replacement = '\uFFFD';
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    /// <summary>The valid text, and how many units had to be replaced. The same string comes back when none had.</summary>
    public static (string Text, int Replaced) Pass(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Twice through the text, each time many units at once: a set of both is looked up for each Arabic letter.
        int surrogate = text.AsSpan().IndexOfAnyInRange(FirstSurrogate, LastSurrogate), nul = text.AsSpan().IndexOf('\0');
        return surrogate < 0 && nul < 0 ? (text, 0) : Repair(text, (int)Math.Min((uint)surrogate, (uint)nul));
    }

    private static (string Text, int Replaced) Repair(string text, int first)
    {
        char[]? repaired = null;
        var replaced = 0;
        for (var i = first; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            if (text[i] != '\0' && !char.IsSurrogate(text[i])) continue;
            repaired ??= text.ToCharArray();
            repaired[i] = Replacement;
            replaced++;
        }
        return repaired is null ? (text, 0) : (new string(repaired), replaced);
    }
}
