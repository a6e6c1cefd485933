namespace Isnad.Intake.Bytes;

/// <summary>Guesses the encoding of Arabic text from its bytes alone.</summary>
internal static class CharsetGuess
{
    private const int Sample = 256 * 1024;

    /// <summary>UTF-8, UTF-16, windows-1256 or ISO-8859-6; null where nothing speaks for one of them.</summary>
    public static Charset? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (Utf16(sample) is { } wide) return wide;
        if (IsUtf8(sample)) return Charset.Utf8;
        int windows = Articles(sample, 0xE1), iso = Articles(sample, 0xE4);
        if (windows == 0 && iso == 0) return null;
        return iso > windows ? Charset.Iso88596 : Charset.Windows1256;
    }

    /// <summary>True when the bytes are UTF-8, but for one that may be cut at the end and a few that were damaged.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0) break;
            bytes = bytes[plain..];
            if (System.Text.Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done) good++;
            else if (bytes.Length > 3) bad++;
            bytes = bytes[Math.Max(1, length)..];
        }
        return bad * 20 <= good;
    }

    /// <summary>True when the bytes hold letters beyond ASCII and all of them are UTF-8: chance does not make that.</summary>
    public static bool IsSurelyUtf8(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0 && System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>UTF-16, of which ASCII leaves a zero, and Arabic a 6, in every second byte; null for all else.</summary>
    public static Charset? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8) return null;
        var high = new int[2];
        for (var i = 0; i < bytes.Length; i++) if (bytes[i] is 0 or 6) high[i & 1]++;
        var half = bytes.Length / 2;
        if (high[1] > half * 0.8 && high[0] < half * 0.2) return Charset.Utf16;
        return high[0] > half * 0.8 && high[1] < half * 0.2 ? Charset.Utf16BigEndian : null;
    }

    /// <summary>How often ا and the byte for ل follow each other at the beginning of a word: the article ال.</summary>
    private static int Articles(ReadOnlySpan<byte> bytes, byte lam)
    {
        var count = 0;
        for (var i = 1; i + 2 < bytes.Length; i++)
            if (bytes[i] == 0xC7 && bytes[i + 1] == lam && bytes[i - 1] < 0x80 && bytes[i + 2] > 0x80) count++;
        return count;
    }
}
