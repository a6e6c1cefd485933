using System.Globalization;
using System.Text;
using Isnad.Intake.Bytes;

namespace Isnad.Intake.Archives;

/// <summary>The lines at the beginning of a record of a web archive.</summary>
internal sealed class WarcHeader
{
    private const int Longest = 64 * 1024;

    private readonly HeaderFields fields;

    private WarcHeader(HeaderFields fields, long length) => (this.fields, Length) = (fields, length);

    /// <summary>The bytes of content that follow.</summary>
    public long Length { get; }

    /// <summary>What kind of record it is: <c>response</c>, <c>request</c> …</summary>
    public string Kind => fields["WARC-Type"] ?? "unknown";

    public string? ContentType => fields["Content-Type"];

    public string? Address => fields["WARC-Target-URI"]?.Trim('<', '>');

    /// <summary>The next header; null at the end.</summary>
    /// <exception cref="InvalidDataException">No record begins here, or the archive is damaged.</exception>
    public static WarcHeader? Read(ArchiveStream stream)
    {
        var head = new byte[2048];
        var length = 0;
        while (true)
        {
            var read = stream.Read(head.AsSpan(length));
            if (read == 0) return length == 0 ? null : throw new InvalidDataException("the archive ends inside the header of a record");
            length += read;
            if (length >= 5 && !head.AsSpan().StartsWith("WARC/"u8)) throw new InvalidDataException("no record begins here");
            var end = HeaderFields.EndOf(head.AsSpan(0, length));
            if (end >= 0)
            {
                stream.Unread(head.AsSpan(end, length - end));
                return Parse(head.AsSpan(0, end));
            }
            if (length == Longest) throw new InvalidDataException("the header of a record does not end");
            if (length == head.Length) Array.Resize(ref head, Math.Min(head.Length * 2, Longest));
        }
    }

    private static WarcHeader Parse(ReadOnlySpan<byte> bytes)
    {
        var fields = HeaderFields.Parse(Encoding.UTF8.GetString(bytes));
        if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw new InvalidDataException("the header of a record says no length");
        return new WarcHeader(fields, length);
    }
}
