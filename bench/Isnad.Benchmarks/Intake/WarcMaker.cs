using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Isnad.Benchmarks;

/// <summary>Writes web archives of pages made from the samples, each with so much that does not compress as pictures and scripts bring.</summary>
internal static class WarcMaker
{
    private const int Filling = 40_000;

    /// <summary>Writes records until the file has <paramref name="size"/> bytes; how many were pages.</summary>
    public static int Write(string path, long size)
    {
        var texts = SampleFiles.Names.Select(SampleFiles.Read).ToList();
        var chance = new Random(1);
        using var file = File.Create(path);
        var pages = 0;
        while (file.Position < size)
        {
            using var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(pages % 5 == 4 ? Record(Encoding.UTF8.GetBytes("GET / HTTP/1.1\r\n\r\n"), "request", pages) : Page(texts[pages % texts.Count], pages, chance));
            pages++;
        }
        return pages - pages / 5;
    }

    private static byte[] Page(string text, int number, Random chance)
    {
        var filling = new byte[Filling];
        chance.NextBytes(filling);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var html = $"<!DOCTYPE html><html lang=\"ar\"><head><meta charset=\"utf-8\"><title>{lines[0]}</title><script>{Convert.ToBase64String(filling)}</script></head><body><nav><a href=\"/\">الرئيسية</a></nav>"
            + $"<article><h1>{lines[0]}</h1>{string.Concat(lines.Skip(1).Select(line => $"<p>{line}</p>"))}</article><footer>{number}</footer></body></html>";
        return Record(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}"), "response", number);
    }

    private static byte[] Record(byte[] content, string kind, int number) =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://news.example/{number}\r\nContent-Type: application/http\r\nContent-Length: {content.Length}\r\n\r\n")),
        .. content, .. "\r\n\r\n"u8,
    ];
}
