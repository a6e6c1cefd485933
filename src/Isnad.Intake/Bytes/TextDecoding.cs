using System.Text;
using System.Text.Unicode;

namespace Isnad.Intake.Bytes;

/// <summary>Bytes to text: by byte order mark, else UTF-8, else by a guess. A wrong byte becomes U+FFFD and never stops the reading.</summary>
public static class TextDecoding
{
    // So many bytes decide on the encoding of a stream.
    private const int FirstBlock = 64 * 1024;

    /// <summary>The code of the warning for bytes that are no text.</summary>
    public const string BytesReplaced = "input.bytes-replaced";

    /// <summary>The text, and whether bytes had to be replaced.</summary>
    public static (string Text, bool Replaced) Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, skip) = Detect(bytes);
        var guess = skip > 0 ? Charset.Utf8 : CharsetGuess.Of(bytes) ?? Charset.Utf8;
        var body = bytes[skip..];
        var text = guess == Charset.Utf8 ? encoding.GetString(body) : guess.Decode(body);
        if (guess != Charset.Utf8) return (text, text.Contains('\uFFFD', StringComparison.Ordinal));
        return (text, encoding.CodePage == Encoding.UTF8.CodePage ? !Utf8.IsValid(body) : text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    /// <summary>The stream without a mark, and the encoding of its lines by its first block: one in which line ends are those of ASCII, for UTF-16 becomes UTF-8.</summary>
    /// <returns>UTF-16 where it was that: wrong units then come as U+FFFD.</returns>
    internal static (Stream Lines, Charset Charset) OpenLines(Stream stream)
    {
        var head = new byte[FirstBlock];
        var read = stream.ReadAtLeast(head, 8, throwOnEndOfStream: false);
        var (encoding, skip) = Detect(head.AsSpan(0, read));
        var charset = skip > 0 ? Charset.Find(encoding.WebName) : CharsetGuess.Of(head.AsSpan(0, read));
        var whole = new PrependedStream(head.AsMemory(skip, read - skip), stream);
        return charset is null or { IsSingleByte: true } || charset == Charset.Utf8
            ? (whole, charset ?? Charset.Utf8)
            : (Encoding.CreateTranscodingStream(whole, charset == Charset.Utf16 ? Encoding.Unicode : Encoding.BigEndianUnicode, new UTF8Encoding(false)), charset);
    }

    /// <summary>A line of <see cref="OpenLines"/> as valid UTF-8, and whether bytes had to be replaced.</summary>
    internal static (ReadOnlyMemory<byte> Utf8, bool Replaced) Line(ReadOnlyMemory<byte> line, Charset charset)
    {
        var isUtf8 = !charset.IsSingleByte;
        if (isUtf8 && Utf8.IsValid(line.Span)) return (line, charset != Charset.Utf8 && line.Span.IndexOf("\uFFFD"u8) >= 0);
        var text = isUtf8 ? Encoding.UTF8.GetString(line.Span) : charset.Decode(line.Span);
        return (Encoding.UTF8.GetBytes(text), isUtf8 || text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    /// <summary>The warning to give when bytes were replaced.</summary>
    public static ReadingWarning Warning { get; } =
        new(BytesReplaced, "Some bytes are no valid text in this file's encoding and were replaced by U+FFFD; save the file as UTF-8.");

    /// <summary>The encoding by its mark, and the length of the mark: 0 where there is none.</summary>
    internal static (Encoding Encoding, int Skip) Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (Encoding.UTF8, 0),
    };
}
