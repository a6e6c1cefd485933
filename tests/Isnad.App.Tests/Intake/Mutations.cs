using System.Text;

namespace Isnad.App.Tests;

/// <summary>Bytes that were right once: cut, doubled, changed, with pieces in them that parsers must not fall for. The same seed gives the same.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly byte[][] Pieces =
    [
        .. ((string[])["<", ">", "</", "/>", "&", "&#x;", "&#xD800;", "&lol;", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<?", "\"", "'", "{", "}", "[", "]", ":", ",", "\\u", "\\uD83D", "\\", "\0", "\r\n", "\r\n\r\n", "\n",
            "-1", "99999999999999999999", "1e999", "٣", "\u200F", "\uFEFF", "Content-Length: 9223372036854775807\r\n", "WARC/1.0\r\n", "<html", "<rss>", "<entry>", "<item>", "xmlns:x=\"y\"", "null", "true", "0000-00-00", "2024-02-30", "http://", "javascript:"]).Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0x1F, 0x8B, 8], [0x28, 0xB5, 0x2F, 0xFD],
    ];

    private readonly Random chance = new(seed);

    /// <summary>Another form of the bytes.</summary>
    public byte[] Of(byte[] whole)
    {
        var bytes = whole.ToList();
        for (var edits = chance.Next(1, 6); edits > 0; edits--) Edit(bytes);
        return [.. bytes];
    }

    private void Edit(List<byte> bytes)
    {
        var at = chance.Next(bytes.Count + 1);
        var length = Math.Min(chance.Next(1, chance.Next(2) == 0 ? 8 : 400), bytes.Count - at);
        switch (chance.Next(6))
        {
            case 0: bytes.RemoveRange(at, length); break;
            case 1: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 2: bytes.InsertRange(chance.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
            case 3: bytes.RemoveRange(at, bytes.Count - at); break;
            case 4 when at < bytes.Count: bytes[at] = (byte)chance.Next(256); break;
            default: bytes.InsertRange(at, Pieces[chance.Next(Pieces.Length)]); break;
        }
    }
}
