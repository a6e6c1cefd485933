using System.IO.Compression;
using System.Text.Json;
using Isnad.Text;

namespace Isnad.Training.Words;

/// <summary>Raw articles as numbered words: sentences of the words that occur at least <c>minimum</c> times.</summary>
internal sealed class Corpus
{
    public required List<string> Words { get; init; }

    public required List<int> Counts { get; init; }

    /// <summary>Word numbers, one after another; -1 ends a paragraph.</summary>
    public required List<int> Stream { get; init; }

    public static Corpus Read(string path, int minimum, int limit)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in WordsOf(path))
            if (word is not null) counts[word] = counts.GetValueOrDefault(word) + 1;
        var kept = counts.Where(c => c.Value >= minimum).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(limit).ToList();
        var ids = kept.Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal);
        var stream = new List<int>();
        foreach (var word in WordsOf(path))
            if (word is null) stream.Add(-1);
            else if (ids.TryGetValue(word, out var id)) stream.Add(id);
        return new Corpus { Words = [.. kept.Select(c => c.Key)], Counts = [.. kept.Select(c => c.Value)], Stream = stream };
    }

    private static IEnumerable<string?> WordsOf(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var title = json.RootElement.TryGetProperty("title", out var t) ? t.GetString() : null;
            foreach (var part in new[] { title, json.RootElement.GetProperty("text").GetString() })
            {
                if (string.IsNullOrEmpty(part)) continue;
                foreach (var word in WordsOfText(part)) yield return word;
            }
        }
    }

    private static List<string?> WordsOfText(string text)
    {
        var normalized = Folding.Default.Normalize(text);
        var words = new List<string?>();
        var paragraph = 0;
        foreach (var token in Tokenizer.Tokenize(normalized))
        {
            if (token.Paragraph != paragraph) words.Add(null);
            paragraph = token.Paragraph;
            words.Add(token.Kind == TokenKind.Number ? "0" : normalized.Folded.Slice(token.FoldedStart, token.FoldedLength).ToString());
        }
        words.Add(null);
        return words;
    }
}
