namespace Isnad.Intake.Bytes;

/// <summary>ISO-8859-6 as browsers read it. The platform's own differs from that in 45 bytes.</summary>
internal static class Arabic8859
{
    /// <summary>The text; bytes that stand for nothing become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++) text[i] = CharOf(bytes[i]);
        return new string(text);
    }

    private static char CharOf(byte b) => b switch
    {
        <= 0xA0 or 0xA4 or 0xAD => (char)b,
        0xAC or 0xBB or 0xBF or (>= 0xC1 and <= 0xDA) or (>= 0xE0 and <= 0xF2) => (char)(b - 0xA0 + 0x600),
        _ => '\uFFFD',
    };
}
