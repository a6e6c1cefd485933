using System.Buffers;
using System.Text;

namespace Isnad.Intake.Bytes;

/// <summary>Bytes of a page or a feed to text: by byte order mark, by what was sent with them, by what they say of themselves, else by a guess.</summary>
internal static class MarkupDecoding
{
    private const int Head = 4096;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \"';/>?\r\n\t");

    /// <summary>The text, and what is to be said about how it was read.</summary>
    /// <param name="bytes">The whole document.</param>
    /// <param name="sent">The encoding that a header named; null where there was none.</param>
    public static (string Text, IReadOnlyList<ReadingWarning> Warnings) Decode(ReadOnlySpan<byte> bytes, string? sent)
    {
        var warnings = new List<ReadingWarning>();
        var (marked, skip) = TextDecoding.Detect(bytes);
        var text = skip > 0 ? marked.GetString(bytes[skip..]) : Choose(bytes, Label(bytes[..Math.Min(bytes.Length, Head)], sent), warnings).Decode(bytes);
        if (text.Contains('\uFFFD', StringComparison.Ordinal) && bytes.IndexOf("\uFFFD"u8) < 0) warnings.Add(TextDecoding.Warning);
        return (text, warnings);
    }

    private static string? Label(ReadOnlySpan<byte> head, string? sent) => Charset.Find(sent) is null ? Declared(head) ?? sent : sent;

    private static Charset Choose(ReadOnlySpan<byte> bytes, string? label, List<ReadingWarning> warnings)
    {
        var named = Charset.Find(label);
        // A label inside the document that says UTF-16 can't be true where it could be read as ASCII.
        if (named == Charset.Utf16 || named == Charset.Utf16BigEndian) named = CharsetGuess.Of(bytes);
        if (named is not null && !IsWrong(named, bytes)) return named;
        var guess = CharsetGuess.Of(bytes) ?? named ?? Charset.Utf8;
        if (label is not null && guess != named)
            warnings.Add(new ReadingWarning("input.charset", $"It says that it is in {label.Trim()}, but its bytes are {guess.Name}: read as that."));
        return guess;
    }

    private static bool IsWrong(Charset named, ReadOnlySpan<byte> bytes)
    {
        if (named == Charset.Utf8) return !CharsetGuess.IsUtf8(bytes);
        return named.IsSingleByte && (CharsetGuess.IsSurelyUtf8(bytes) || (named.IsWestern && CharsetGuess.Of(bytes) is { IsSingleByte: true }));
    }

    /// <summary>What the first bytes say: <c>charset=</c> of a page, <c>encoding=</c> of XML.</summary>
    private static string? Declared(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && After(text, "encoding=") is { } xml ? xml : After(text, "charset=");
    }

    private static string? After(string text, string key)
    {
        for (var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = text.AsSpan(at + key.Length).TrimStart(" \"'");
            var length = rest.IndexOfAny(LabelEnds);
            var name = (length < 0 ? rest : rest[..length]).ToString();
            if (Charset.Find(name) is not null) return name;
        }
        return null;
    }
}
