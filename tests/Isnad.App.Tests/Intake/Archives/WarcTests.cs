using System.Buffers.Binary;
using CsCheck;
using Isnad.Intake;

namespace Isnad.App.Tests;

/// <summary>Web archives: plain, compressed record by record or as a whole, damaged and cut.</summary>
public sealed class WarcTests
{
    private static readonly byte[][] Records = [WarcSample.Info, WarcSample.Page(1), WarcSample.Page(2), WarcSample.Page(3)];

    public static TheoryData<string, byte[]> Archives => new()
    {
        { "plain", [.. Records.SelectMany(record => record)] },
        { "gzip by record", Inputs.Gzip(Records) },
        { "gzip as a whole", Inputs.Gzip([.. Records.SelectMany(record => record)]) },
        { "zstd by record", [.. Records.SelectMany(record => WarcSample.Zstd(record))] },
        { "zstd with a dictionary", WithDictionary(compressed: false) },
        { "zstd with a compressed dictionary", WithDictionary(compressed: true) },
        { "old, with single line ends", [.. Records.SelectMany(record => record.AsSpan().StartsWith("WARC"u8) ? LineEnds(record) : record)] },
    };

    [Theory]
    [MemberData(nameof(Archives))]
    public void Pages_of_an_archive_are_articles_and_other_records_are_counted(string form, byte[] archive)
    {
        var files = new ArticleFiles(new MemoryStream(archive));
        var inputs = files.Read(["-"]).ToList();

        Assert.Equal((form, 3), (form, inputs.Count(input => input.Article is not null)));
        Assert.Equal(["https://addiffa.example/1", "https://addiffa.example/2", "https://addiffa.example/3"], inputs.Select(input => input.Article!.Url));
        Assert.All(inputs, input => Assert.StartsWith(SampleText.Text, input.Article!.Text, StringComparison.Ordinal));
        Assert.Equal([KeyValuePair.Create("warcinfo", 1L)], files.PassedOver.All);
    }

    [Fact]
    public void Offsets_are_those_of_records_or_of_the_members_that_hold_them()
    {
        Assert.Equal([(long)Records[0].Length, Records[0].Length + Records[1].Length], Offsets([.. Records.SelectMany(record => record)]).Take(2));
        Assert.Equal([(long)Inputs.Gzip(Records[0]).Length, Inputs.Gzip(Records[0]).Length + Inputs.Gzip(Records[1]).Length], Offsets(Inputs.Gzip(Records)).Take(2));
    }

    /// <summary>Fields of the answer and its body.</summary>
    public static TheoryData<string, byte[]> Codings => new()
    {
        { "Content-Encoding: gzip", Inputs.Gzip(SampleText.Page().Bytes()) },
        { "Content-Encoding: br", WarcSample.Brotli(SampleText.Page().Bytes()) },
        { "Content-Encoding: gzip, br", WarcSample.Brotli(Inputs.Gzip(SampleText.Page().Bytes())) },
        { "Content-Encoding: gzip", SampleText.Page().Bytes() },
        { "Transfer-Encoding: chunked", Chunked(SampleText.Page().Bytes()) },
        { "Transfer-Encoding: chunked", SampleText.Page().Bytes() },
        { "Transfer-Encoding: chunked\r\nContent-Encoding: gzip", Chunked(Inputs.Gzip(SampleText.Page().Bytes())) },
    };

    [Theory]
    [MemberData(nameof(Codings))]
    public void Codings_of_the_answer_are_taken_off(string field, byte[] body)
    {
        var input = Assert.Single(Inputs.Read(WarcSample.Response(body, "https://addiffa.example/1", fields: $"Content-Type: text/html\r\n{field}\r\n")));

        Assert.Equal((field, SampleText.Text), (field, input.Article?.Text ?? input.Failure?.Message));
    }

    [Fact]
    public void The_header_of_the_answer_names_the_encoding()
    {
        var windows = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(SampleText.Page(""));

        Assert.Equal(SampleText.Text, Assert.Single(Inputs.Read(WarcSample.Response(windows, "https://addiffa.example/1", fields: "Content-Type: text/html; charset=windows-1256\r\n"))).Article?.Text);
    }

    [Fact]
    public void What_is_no_page_is_counted_and_what_is_no_article_named()
    {
        byte[] archive =
        [
            .. WarcSample.Record("request", "application/http; msgtype=request", "https://a.example/", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. WarcSample.Response(SampleText.Page().Bytes(), "https://a.example/", status: "404 Not Found"),
            .. WarcSample.Response([1, 2, 3], "https://a.example/a.png", fields: "Content-Type: image/png\r\n"),
            .. WarcSample.Record("response", "application/http", "https://a.example/", "nothing"u8.ToArray()),
            .. WarcSample.Record("resource", "text/html", "https://a.example/", SampleText.Page().Bytes()),
            .. WarcSample.Response("<html><body>قصير</body></html>".Bytes(), "https://a.example/"),
            .. WarcSample.Response(Inputs.Bomb([.. "<html>"u8, .. new byte[30 * 1024 * 1024]]), "https://a.example/", fields: "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
        ];
        var files = new ArticleFiles(new MemoryStream(archive));

        Assert.Equal([null, "html.no-article", "input.bomb"], files.Read(["-"]).Select(Inputs.CodeOf));
        Assert.Equal(["request 1", "response other than 200 1", "response other than HTML 1", "response without a header 1"], files.PassedOver.All.Select(kind => $"{kind.Key} {kind.Value}"));
    }

    [Fact]
    public void An_archive_cut_anywhere_keeps_every_whole_record_before_the_cut() => Gen.Int[0, 1 << 20].Sample(at =>
    {
        foreach (var (archive, ends) in (ReadOnlySpan<(byte[], int[])>)[(Join(Records), Ends(Records)), (Inputs.Gzip(Records), Ends([.. Records.Select(record => Inputs.Gzip(record))]))])
        {
            var cut = at % archive.Length;
            var inputs = Inputs.Read(archive[..cut], InputFormat.Warc);
            var whole = ends.Skip(1).Count(end => end <= cut);
            if (inputs.Count(input => input.Article is not null) < whole) return false;
            if (inputs.Any(input => input.Article is { } article && !article.Text.StartsWith(SampleText.Text, StringComparison.Ordinal))) return false;
            if (cut > 0 && !ends.Any(end => end - cut is >= 0 and <= 4) && inputs.All(input => input.Failure is null) && inputs.Count <= whole) return false;
        }
        return true;
    }, iter: 150);

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "a gzip member with a wrong byte", Inputs.Gzip(Records[0], Records[1]).Concat(Broken(Inputs.Gzip(Records[2]))).Concat(Inputs.Gzip(Records[3])).ToArray() },
        { "a gzip member that is cut", Inputs.Gzip(Records[0], Records[1]).Concat(Inputs.Gzip(Records[2])[..^30]).Concat(Inputs.Gzip(Records[3])).ToArray() },
        { "rubbish between gzip members", Inputs.Gzip(Records[0], Records[1]).Concat(new byte[] { 1, 2, 3, 0x1F, 0x8B, 8, 0 }).Concat(Inputs.Gzip(Records[3])).ToArray() },
        { "rubbish between plain records", [.. Records[0], .. Records[1], .. "rubbish\r\nrubbish\r\n"u8, .. Records[3]] },
        { "a length that is too long", [.. Records[0], .. Records[1], .. WarcSample.Record("metadata", "text/plain", null, "a: b"u8.ToArray(), length: 400), .. Records[3]] },
        { "a length that is too short", [.. Records[0], .. Records[1], .. WarcSample.Record("metadata", "text/plain", null, "a: b c d e f g"u8.ToArray(), length: 4), .. Records[3]] },
        { "a record without a length", [.. Records[0], .. Records[1], .. "WARC/1.0\r\nWARC-Type: request\r\n\r\n"u8, .. Records[3]] },
        { "a zstd frame that is cut", [.. WarcSample.Zstd(Records[0]), .. WarcSample.Zstd(Records[1]), .. WarcSample.Zstd(Records[2])[..^30], .. WarcSample.Zstd(Records[3])] },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_record_is_named_with_its_offset_and_the_next_is_read(string what, byte[] archive)
    {
        var inputs = Inputs.Read(archive, InputFormat.Warc);

        Assert.Equal(["https://addiffa.example/1", "https://addiffa.example/3"], inputs.Where(input => input.Article is not null).Select(input => input.Article!.Url));
        var failure = Assert.Single(inputs, input => input.Failure is not null).Failure!;
        Assert.Equal((what, "warc.damaged"), (what, failure.Code));
        Assert.True(failure.Offset > 0);
    }

    [Fact]
    public void What_failed_in_an_archive_can_be_read_again()
    {
        using var folder = new TestFolder();
        var path = folder.Add("crawl.warc.gz", Inputs.Gzip(Records[1], WarcSample.Response("<html><body>قصير</body></html>".Bytes(), "https://a.example/"), Records[2]));

        Assert.Equal(3, CliProgram.Run("read", path, "-f", "jsonl", "--failed", folder["failed.jsonl"]).Code);
        var again = CliProgram.Run("read", folder["failed.jsonl"], "-f", "jsonl");

        Assert.Equal((1, ""), (again.Code, again.Out));
        Assert.Matches("^isnad: .*crawl.warc.gz@[0-9]+: no article was found", again.Error);
    }

    [Fact]
    public void A_record_of_a_gigabyte_is_passed_over_in_little_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var inputs = new ArticleFiles(new LongRecord()).Read(["-"]).ToList();

        Assert.Single(inputs, input => input.Article is not null);
        Assert.Equal("input.too-large", Inputs.CodeOf(Assert.Single(inputs, input => input.Failure is not null)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150_000_000);
    }

    private static List<long> Offsets(byte[] archive) => [.. Inputs.Read(archive).Select(input => input.Offset!.Value)];

    private static byte[] Join(byte[][] parts) => [.. parts.SelectMany(part => part)];

    private static int[] Ends(byte[][] parts)
    {
        var sum = 0;
        return [.. parts.Select(part => sum += part.Length)];
    }

    private static byte[] Broken(byte[] bytes)
    {
        var broken = (byte[])bytes.Clone();
        for (var i = bytes.Length / 2; i < bytes.Length / 2 + 8; i++) broken[i] ^= 0x5A;
        return broken;
    }

    private static byte[] LineEnds(byte[] record)
    {
        var end = record.AsSpan().IndexOf("\r\n\r\n"u8);
        return [.. record[..end].Where(b => b != '\r'), .. "\n\n"u8, .. record[(end + 4)..]];
    }

    private static byte[] Chunked(byte[] body) => [.. "10\r\n"u8, .. body[..16], .. "\r\n"u8, .. System.Text.Encoding.ASCII.GetBytes($"{body.Length - 16:x};x=y\r\n"), .. body[16..], .. "\r\n0\r\n\r\n"u8];

    private static byte[] WithDictionary(bool compressed)
    {
        var dictionary = ZstdSharp.DictBuilder.TrainFromBuffer([.. Enumerable.Range(0, 400).Select(WarcSample.Page)], 8192);
        var stored = compressed ? WarcSample.Zstd(dictionary) : dictionary;
        var header = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x184D2A5D);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), stored.Length);
        return [.. header, .. stored, .. Records.SelectMany(record => WarcSample.Zstd(record, dictionary))];
    }

    /// <summary>An archive with an answer of a gigabyte, which is never held.</summary>
    private sealed class LongRecord : MemoryStream
    {
        private const int Size = 1 << 30;

        private readonly byte[] head = WarcSample.Record("response", "application/http", "https://a.example/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), length: Size)[..^4];
        private readonly byte[] tail = [.. "\r\n\r\n"u8, .. Records[1]];
        private long at;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var headless = head.Length - "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".Length;
            var whole = headless + (long)Size;
            if (at < head.Length) return Give(head.AsSpan((int)at), buffer.AsSpan(offset, count));
            if (at >= whole) return Give(tail.AsSpan((int)(at - whole)), buffer.AsSpan(offset, count));
            var n = (int)Math.Min(count, whole - at);
            buffer.AsSpan(offset, n).Fill((byte)' ');
            at += n;
            return n;
        }

        private int Give(ReadOnlySpan<byte> from, Span<byte> to)
        {
            var n = Math.Min(from.Length, to.Length);
            from[..n].CopyTo(to);
            at += n;
            return n;
        }
    }
}
