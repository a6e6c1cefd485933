using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Isnad.Intake.Lines;

/// <summary>Reads JSON strings as they are written, lone surrogates included: the engine's text gate says so then, instead of the whole line being refused.</summary>
internal static class JsonString
{
    /// <summary>The string that <paramref name="reader"/> stands on.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return Encoding.UTF8.GetString(Bytes(ref reader));
        var raw = Encoding.UTF8.GetString(Bytes(ref reader));
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\') text.Append(raw[i]);
            else if (raw[++i] != 'u') text.Append(Plain(raw[i]));
            else
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
        }
        return text.ToString();
    }

    private static ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    private static char Plain(char escape) => escape switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        _ => escape,
    };
}
