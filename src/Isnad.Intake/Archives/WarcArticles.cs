using Isnad.Intake.Bytes;
using Isnad.Intake.Pages;

namespace Isnad.Intake.Archives;

/// <summary>
/// The pages of a web archive, from its beginning to its end and without an index. Answers and resources that are HTML become articles; all other records are counted.
/// What is damaged is named with its offset, and reading goes on at the next record.
/// </summary>
internal sealed class WarcArticles(InputFile file, IntakeCounts passedOver)
{
    private const int Head = 64 * 1024;

    private readonly ArchiveStream stream = file.Stream;
    private readonly byte[] scratch = new byte[64 * 1024];

    public IEnumerable<ArticleInput> Read()
    {
        var more = true;
        while (more)
        {
            ArticleInput? found;
            (found, more) = Next();
            if (found is not null) yield return found;
        }
    }

    private (ArticleInput? Found, bool More) Next()
    {
        try
        {
            stream.BeginRecord();
            return WarcHeader.Read(stream) is { } header ? (ReadRecord(header), true) : (null, false);
        }
        catch (InvalidDataException e)
        {
            var damaged = Place.Failed("warc.damaged", e.Message);
            return (damaged, stream.Recover("WARC/"u8));
        }
    }

    private ArticleInput Place => file.Place with { Offset = stream.RecordOffset, Resume = new ResumePoint(null, stream.RecordOffset) };

    private ArticleInput? ReadRecord(WarcHeader header)
    {
        var place = Place;
        var isPage = header.Kind == "resource" && IsHtml(HttpResponse.MediaTypeOf(header.ContentType));
        if (!isPage && header.Kind != "response")
        {
            passedOver.Add(header.Kind);
            Skip(header.Length);
            EndRecord();
            return null;
        }
        var head = new byte[(int)Math.Min(header.Length, Head)];
        ReadExactly(head);
        var response = isPage ? null : HttpResponse.Parse(head);
        if (!isPage && Why(response) is { } why)
        {
            passedOver.Add(why);
            Skip(header.Length - head.Length);
            EndRecord();
            return null;
        }
        return ReadPage(place, header, response, head);
    }

    private static string? Why(HttpResponse? response) => response switch
    {
        null => "response without a header",
        { IsFound: false } => "response other than 200",
        { MediaType: var type } when type.Length > 0 && !IsHtml(type) => "response other than HTML",
        _ => null,
    };

    private static bool IsHtml(string mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    private ArticleInput ReadPage(ArticleInput place, WarcHeader header, HttpResponse? response, byte[] head)
    {
        if (header.Length > IntakeLimits.Document)
        {
            Skip(header.Length - head.Length);
            EndRecord();
            return place.Failed("input.too-large", $"it has more than {IntakeLimits.Document / 1024 / 1024} MiB");
        }
        var record = new byte[(int)header.Length];
        head.CopyTo(record, 0);
        ReadExactly(record.AsSpan(head.Length));
        EndRecord();
        try
        {
            var content = response is null ? record : response.Content(record);
            return PageReader.Read(place, content, response is null ? HttpResponse.CharsetOf(header.ContentType) : response.Charset, Addresses.Resolve(header.Address, null));
        }
        catch (InputRefusedException e)
        {
            return place.Refused(e);
        }
    }

    private void ReadExactly(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length) throw new InvalidDataException("the archive ends inside a record");
    }

    private void Skip(long count)
    {
        while (count > 0)
        {
            var read = stream.Read(scratch.AsSpan(0, (int)Math.Min(count, scratch.Length)));
            if (read == 0) throw new InvalidDataException("the archive ends inside a record");
            count -= read;
        }
    }

    // Two line ends; some programs write one or none. Anything else means that the length was wrong.
    private void EndRecord()
    {
        Span<byte> end = stackalloc byte[4];
        var read = stream.ReadAtLeast(end, end.Length, throwOnEndOfStream: false);
        var rest = end[..read].TrimStart("\r\n"u8);
        if (rest.Length > 0 && !"WARC"u8.StartsWith(rest)) throw new InvalidDataException("a record does not end where its header says");
        stream.Unread(rest);
    }
}
