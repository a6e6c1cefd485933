namespace Isnad.Intake;

/// <summary>Files that are no text, which would otherwise be read as one.</summary>
internal static class OtherFiles
{
    private const string Code = "input.not-text";

    // Fewer control characters than these, and than a fiftieth, may stand in a text that was damaged.
    private const int FewestControls = 4;
    private const int Share = 50;

    /// <summary>Refuses files of a known kind by their first bytes.</summary>
    /// <exception cref="InputRefusedException">It is one.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        if (Name(bytes) is { } name) throw new InputRefusedException(Code, $"this is {name}, not a text");
    }

    /// <summary>Refuses what reads like no text.</summary>
    /// <exception cref="InputRefusedException">Too much of it are control characters.</exception>
    public static void Refuse(string text)
    {
        var controls = text.Count(c => c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u001B'));
        if (controls >= FewestControls && controls > text.Length / Share) throw new InputRefusedException(Code, "this is no text");
    }

    private static string? Name(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8)) return "a zip archive, or a document or table of an office program";
        if (bytes.StartsWith("%PDF-"u8)) return "a PDF document";
        if (bytes.StartsWith("{\\rtf"u8)) return "an RTF document";
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) return "a document or table of an office program";
        if (bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] || bytes.StartsWith("GIF8"u8)) return "a picture";
        if (bytes.StartsWith("SQLite format 3"u8)) return "a database";
        if (bytes is [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [0xFD, (byte)'7', (byte)'z', (byte)'X', ..] || bytes.StartsWith("Rar!"u8) || bytes.StartsWith("BZh"u8))
            return "an archive of a kind that is not read here";
        return null;
    }
}
