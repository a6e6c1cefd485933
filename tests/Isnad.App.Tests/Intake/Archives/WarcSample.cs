using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Isnad.App.Tests;

/// <summary>Makes records of web archives.</summary>
internal static class WarcSample
{
    public static byte[] Info { get; } = Record("warcinfo", "application/warc-fields", null, "software: test\r\n"u8.ToArray());

    public static byte[] Record(string kind, string contentType, string? address, byte[] content, int? length = null) =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: {kind}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}WARC-Date: 2024-03-05T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:{Guid.Empty}>\r\nContent-Type: {contentType}\r\nContent-Length: {length ?? content.Length}\r\n\r\n")),
        .. content, .. "\r\n\r\n"u8,
    ];

    /// <summary>The answer of a server with a page whose text has a number.</summary>
    public static byte[] Page(int number) => Response(SampleText.Page(after: $"<p>هذه هي الصفحة التي تحمل الرقم {number} في هذا الأرشيف.</p>").Bytes(), $"https://addiffa.example/{number}");

    public static byte[] Response(byte[] body, string address, string status = "200 OK", string fields = "Content-Type: text/html; charset=utf-8\r\n") =>
        Record("response", "application/http; msgtype=response", address, [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n"), .. body]);

    public static byte[] Brotli(byte[] bytes)
    {
        using var whole = new MemoryStream();
        using (var brotli = new BrotliStream(whole, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(bytes);
        return whole.ToArray();
    }

    public static byte[] Zstd(ReadOnlySpan<byte> bytes, byte[]? dictionary = null)
    {
        using var compressor = new ZstdSharp.Compressor();
        if (dictionary is not null) compressor.LoadDictionary(dictionary);
        return compressor.Wrap(bytes).ToArray();
    }
}
