using System.Text;
using System.Text.Unicode;

namespace Isnad.Intake.Bytes;

/// <summary>Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. A wrong byte becomes U+FFFD and never stops the reading.</summary>
public static class TextDecoding
{
    /// <summary>The code of the warning for bytes that are no text.</summary>
    public const string BytesReplaced = "input.bytes-replaced";

    /// <summary>The text, and whether bytes had to be replaced.</summary>
    public static (string Text, bool Replaced) Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, skip) = Detect(bytes);
        var body = bytes[skip..];
        var text = encoding.GetString(body);
        return (text, encoding.CodePage == Encoding.UTF8.CodePage ? !Utf8.IsValid(body) : text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    /// <summary>The stream as UTF-8 without a mark, whatever of the known encodings it is in, and whether it was in another: wrong units then come as U+FFFD.</summary>
    internal static (Stream Utf8, bool Transcoded) AsUtf8(Stream stream)
    {
        var head = new byte[3];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var (encoding, skip) = Detect(head.AsSpan(0, read));
        var whole = new PrependedStream(head.AsMemory(skip, read - skip), stream);
        return encoding.CodePage == Encoding.UTF8.CodePage ? (whole, false) : (Encoding.CreateTranscodingStream(whole, encoding, new UTF8Encoding(false)), true);
    }

    /// <summary>True when bytes of <paramref name="utf8"/> must be replaced, or were when it was transcoded.</summary>
    internal static bool IsDamaged(ReadOnlySpan<byte> utf8, bool transcoded) => !Utf8.IsValid(utf8) || (transcoded && utf8.IndexOf("\uFFFD"u8) >= 0);

    /// <summary>The warning to give when bytes were replaced.</summary>
    public static ReadingWarning Warning { get; } =
        new(BytesReplaced, "Some bytes are no valid text in this file's encoding and were replaced by U+FFFD; save the file as UTF-8.");

    /// <summary>The encoding by its mark, and the length of the mark: 0 where there is none, which is taken for UTF-8.</summary>
    internal static (Encoding Encoding, int Skip) Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (Encoding.UTF8, 0),
    };
}
