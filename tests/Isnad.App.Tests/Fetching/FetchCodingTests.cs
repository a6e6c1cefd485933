using System.IO.Compression;
using System.Text;

namespace Isnad.App.Tests;

/// <summary>How bytes become a document: codings, lengths, limits.</summary>
public sealed class FetchCodingTests
{
    private const string Page = "http://news.example/a";
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zlib")]
    [InlineData("gzip, br")]
    [InlineData("identity")]
    public void Codings_are_taken_off(string coding)
    {
        using var net = new StubNet();
        var body = "مرحبا بالعالم"u8.ToArray();
        foreach (var name in coding.Split(", ").Where(name => name != "identity")) body = Coded(body, name);
        net.Web.On("/a", StubReply.Of(200, body, $"Content-Encoding: {coding.Replace("zlib", "deflate", StringComparison.Ordinal)}"));

        Assert.Equal("مرحبا بالعالم", Encoding.UTF8.GetString(net.Get(Page).Bytes));
    }

    [Fact]
    public void A_document_in_chunks_is_put_together()
    {
        using var net = new StubNet();
        net.Web.On("/a", StubReply.Of(200, "3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n", "Transfer-Encoding: chunked"));

        Assert.Equal("abcdefg"u8.ToArray(), net.Get(Page).Bytes);
    }

    /// <summary>Small files that would be large: as they are decoded they are counted.</summary>
    [Theory]
    [InlineData("gzip", 18, "fetch.bomb")]
    [InlineData("br", 18, "fetch.bomb")]
    [InlineData("deflate", 18, "fetch.bomb")]
    [InlineData("gzip, gzip", 200, "fetch.too-large")]
    [InlineData("br", 100, "fetch.bomb")]
    [InlineData("gzip", 1, null)]
    public void A_bomb_does_not_go_off(string coding, int megabytes, string? code)
    {
        using var net = new StubNet();
        var body = new byte[1];
        foreach (var name in coding.Split(", ")) body = body.Length == 1 ? CodedZeros(megabytes, name) : Coded(body, name);
        net.Web.On("/a", StubReply.Of(200, body, $"Content-Encoding: {coding}"));

        Assert.Equal(code, net.CodeOf(Page));
    }

    [Fact]
    public void A_document_beyond_the_limit_is_refused_told_or_not()
    {
        using var net = new StubNet();
        var told = new TaskCompletionSource();
        net.Web.On("/told", new StubReply(StubReply.Head(200, "Content-Length: 30000000")) { Then = _ => told.Task });
        net.Web.On("/endless", new StubReply(StubReply.Head(200)) { Then = async stream => { while (true) await stream.WriteAsync(new byte[64 * 1024]); } });
        var random = new byte[21 * Megabyte];
        new Random(1).NextBytes(random);
        net.Web.On("/coded", StubReply.Of(200, Coded(random, "gzip"), "Content-Encoding: gzip"));

        foreach (var path in new[] { "/told", "/endless", "/coded" }) Assert.Equal("fetch.too-large", net.CodeOf("http://news.example" + path));
        told.SetResult();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("snappy")]
    [InlineData("identity, identity, identity, identity")]
    public void What_is_not_coded_as_it_says_is_refused(string coding)
    {
        using var net = new StubNet();
        net.Web.On("/a", StubReply.Of(200, [0x1F, 0x8B, 8, 0, 9, 9, 9, 9, 9, 9, 9, 9], $"Content-Encoding: {coding}"));

        Assert.Equal("fetch.coding", net.CodeOf(Page));
    }

    [Fact]
    public void A_cut_coding_is_no_document()
    {
        using var net = new StubNet();
        var whole = Coded(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000))), "gzip");
        net.Web.On("/a", StubReply.Of(200, whole[..^20], "Content-Encoding: gzip"));

        Assert.Equal("fetch.coding", net.CodeOf(Page));
    }

    /// <summary>Name, bytes of the answer.</summary>
    public static TheoryData<string, byte[]> BrokenAnswers => new()
    {
        { "shorter than it says", [.. StubReply.Head(200, "Content-Length: 100"), .. "abc"u8] },
        { "chunks that end too early", [.. StubReply.Head(200, "Transfer-Encoding: chunked"), .. "64\r\nabc"u8] },
        { "a chunk without a length", [.. StubReply.Head(200, "Transfer-Encoding: chunked"), .. "xyz\r\nabc\r\n"u8] },
        { "no answer", [] },
        { "no HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n"u8.ToArray() },
        { "a header without end", Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nX: " + new string('x', 200_000)) },
    };

    [Theory]
    [MemberData(nameof(BrokenAnswers))]
    public void A_broken_answer_is_no_document(string name, byte[] bytes)
    {
        using var net = new StubNet();
        net.Web.On("/a", new StubReply(bytes));

        Assert.Equal((name, "fetch.broken"), (name, net.CodeOf(Page)));
        Assert.Equal(3, net.Web.Paths.Count());
    }

    [Fact]
    public void More_than_was_said_is_not_read()
    {
        using var net = new StubNet();
        net.Web.On("/a", new StubReply([.. StubReply.Head(200, "Content-Length: 3"), .. "abcdefg"u8]));

        Assert.Equal("abc"u8.ToArray(), net.Get(Page).Bytes);
    }

    private static byte[] Coded(byte[] bytes, string coding)
    {
        using var whole = new MemoryStream();
        using (var coder = Coder(whole, coding)) coder.Write(bytes);
        return whole.ToArray();
    }

    private static byte[] CodedZeros(int megabytes, string coding)
    {
        using var whole = new MemoryStream();
        using (var coder = Coder(whole, coding))
        {
            var zeros = new byte[Megabyte];
            for (var i = 0; i < megabytes; i++) coder.Write(zeros);
        }
        return whole.ToArray();
    }

    private static Stream Coder(Stream whole, string coding) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(whole, CompressionLevel.Optimal, leaveOpen: true),
        "br" => new BrotliStream(whole, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new DeflateStream(whole, CompressionLevel.Optimal, leaveOpen: true),
        "zlib" => new ZLibStream(whole, CompressionLevel.Optimal, leaveOpen: true),
        _ => throw new ArgumentException(coding, nameof(coding)),
    };
}
