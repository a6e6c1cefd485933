using System.IO.Compression;
using System.Text.Json;
using Isnad.Text;

namespace Isnad.Training;

/// <summary>Raw articles, JSON lines in gzip: id, outlet, date, title and text.</summary>
internal static class RawArticles
{
    /// <summary>Each article with its text as the reader sees it: the title, an empty line, the body.</summary>
    public static IEnumerable<(string Id, string Text)> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var title = json.RootElement.TryGetProperty("title", out var t) ? t.GetString() : null;
            var text = json.RootElement.GetProperty("text").GetString()!;
            var whole = string.IsNullOrEmpty(title) || text.StartsWith(title, StringComparison.Ordinal) ? text : title + "\n\n" + text;
            yield return (json.RootElement.GetProperty("id").GetString()!, TextGate.Pass(whole).Text);
        }
    }
}
