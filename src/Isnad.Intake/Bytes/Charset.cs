using System.Text;

namespace Isnad.Intake.Bytes;

/// <summary>An encoding that pages and feeds are read in.</summary>
internal sealed class Charset
{
    private readonly Encoding? encoding;

    private Charset(string name, Encoding? encoding) => (Name, this.encoding) = (name, encoding);

    /// <summary>The name as it is written in messages.</summary>
    public string Name { get; }

    public static Charset Utf8 { get; } = new("utf-8", Encoding.UTF8);

    public static Charset Utf16 { get; } = new("utf-16le", Encoding.Unicode);

    public static Charset Utf16BigEndian { get; } = new("utf-16be", Encoding.BigEndianUnicode);

    public static Charset Iso88596 { get; } = new("iso-8859-6", null);

    public static Charset Windows1256 { get; } = new("windows-1256", CodePagesEncodingProvider.Instance.GetEncoding(1256));

    /// <summary>True for encodings in which half of the bytes may mean anything.</summary>
    public bool IsSingleByte => this != Utf8 && this != Utf16 && this != Utf16BigEndian;

    /// <summary>True for the label that programs write when they know of no other.</summary>
    public bool IsWestern => Name == "windows-1252";

    /// <summary>The text of <paramref name="bytes"/>; what is wrong becomes U+FFFD.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => encoding is null ? Arabic8859.Decode(bytes) : encoding.GetString(bytes);

    /// <summary>The encoding that a label such as <c>cp1256</c> means; null for a label that nobody knows.</summary>
    public static Charset? Find(string? label)
    {
        var name = label?.Trim(' ', '\t', '"', '\'', ';').ToLowerInvariant();
        return name switch
        {
            null or "" => null,
            "utf-8" or "utf8" or "unicode-1-1-utf-8" => Utf8,
            "utf-16" or "utf-16le" or "unicode" or "ucs-2" => Utf16,
            "utf-16be" => Utf16BigEndian,
            "windows-1256" or "cp1256" or "x-cp1256" or "windows1256" => Windows1256,
            "iso-8859-6" or "iso8859-6" or "iso_8859-6" or "iso88596" or "arabic" or "asmo-708" or "ecma-114" or "csisolatinarabic" or "iso-8859-6-i" or "iso-8859-6-e" => Iso88596,
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" => new Charset("windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)),
            _ => Other(name),
        };
    }

    private static Charset? Other(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) is { IsSingleByte: true } known ? new Charset(name, known) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
