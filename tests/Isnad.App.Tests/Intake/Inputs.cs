using System.IO.Compression;
using System.Text;
using Isnad.Intake;

namespace Isnad.App.Tests;

/// <summary>Reads bytes as an input of a form.</summary>
internal static class Inputs
{
    public static List<ArticleInput> Read(byte[] bytes, InputFormat format = InputFormat.Auto) => [.. new ArticleFiles(new MemoryStream(bytes)) { From = format }.Read(["-"])];

    public static List<ArticleInput> Read(string text, InputFormat format = InputFormat.Auto) => Read(Encoding.UTF8.GetBytes(text), format);

    public static ArticleInput Page(string html) => Assert.Single(Read(html, InputFormat.Html));

    public static string? CodeOf(ArticleInput input) => input.Failure?.Code;

    /// <summary>As small as it gets: a thousandth.</summary>
    public static byte[] Bomb(byte[] bytes)
    {
        using var whole = new MemoryStream();
        using (var gzip = new GZipStream(whole, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return whole.ToArray();
    }

    public static byte[] Gzip(params ReadOnlySpan<byte[]> members)
    {
        using var whole = new MemoryStream();
        foreach (var member in members)
        {
            using var gzip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(member);
        }
        return whole.ToArray();
    }
}
