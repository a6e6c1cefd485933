using System.Text;
using System.Text.Json;

namespace Isnad.Intake;

/// <summary>
/// Articles from <c>.txt</c> files (one each), <c>.jsonl</c> files (one a line) and standard input (JSON lines when it begins with '{', else one text).
/// One article is held at a time. What can't be read comes as a failure in its place, and the rest follows.
/// </summary>
public sealed class ArticleFiles(Stream standardInput)
{
    private const int DeepestReference = 4;

    /// <summary>The articles of all <paramref name="paths"/>, in their order.</summary>
    public IEnumerable<ArticleInput> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(ReadPath);
    }

    private IEnumerable<ArticleInput> ReadPath(string path)
    {
        var (files, problem) = TryExpand(path);
        if (files.Count > 0) return files.SelectMany(file => ReadFile(file, null, 0));
        return [ArticleInput.Failed(path, null, "input.missing", problem ?? Missing(path))];
    }

    private static (IReadOnlyList<string> Files, string? Problem) TryExpand(string path)
    {
        try
        {
            return (InputPaths.Expand(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ([], e.Message);
        }
    }

    private static string Missing(string path) => Directory.Exists(path) ? "this folder holds no .txt or .jsonl file" : "no such file or folder";

    private IEnumerable<ArticleInput> ReadFile(string file, int? onlyLine, int depth)
    {
        var (stream, failure) = TryOpen(file);
        if (stream is null) return [failure!];
        return ReadGuarded(file, stream, onlyLine, depth);
    }

    private (Stream? Stream, ArticleInput? Failure) TryOpen(string file)
    {
        try
        {
            return (file == InputPaths.StandardInput ? standardInput : File.OpenRead(file), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, ArticleInput.Failed(file, null, "input.unreadable", e.Message));
        }
    }

    private IEnumerable<ArticleInput> ReadGuarded(string file, Stream stream, int? onlyLine, int depth)
    {
        using var items = ReadStream(file, stream, onlyLine, depth).GetEnumerator();
        while (true)
        {
            ArticleInput? broken = null;
            try
            {
                if (!items.MoveNext()) yield break;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                broken = ArticleInput.Failed(file, null, "input.unreadable", e.Message);
            }
            yield return broken ?? items.Current;
            if (broken is not null) yield break;
        }
    }

    private IEnumerable<ArticleInput> ReadStream(string file, Stream stream, int? onlyLine, int depth)
    {
        using (stream)
        {
            var ending = Path.GetExtension(file);
            if (ending.Equals(".jsonl", StringComparison.OrdinalIgnoreCase) || ending.Equals(".ndjson", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var input in ReadLines(file, TextDecoding.AsUtf8(stream), onlyLine, depth)) yield return input;
            }
            else if (file == InputPaths.StandardInput)
            {
                foreach (var input in ReadUnknown(file, TextDecoding.AsUtf8(stream))) yield return input;
            }
            else yield return ReadText(file, stream, transcoded: false);
        }
    }

    private IEnumerable<ArticleInput> ReadUnknown(string file, (Stream Utf8, bool Transcoded) input)
    {
        var head = new List<byte>();
        int b;
        while ((b = input.Utf8.ReadByte()) is ' ' or '\n' or '\r' or '\t') head.Add((byte)b);
        if (b >= 0) head.Add((byte)b);
        var whole = new PrependedStream(head.ToArray(), input.Utf8);
        return b == '{' ? ReadLines(file, (whole, input.Transcoded), null, 0) : [ReadText(file, whole, input.Transcoded)];
    }

    private static ArticleInput ReadText(string file, Stream stream, bool transcoded)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        var (text, replaced) = TextDecoding.Decode(bytes);
        replaced |= transcoded && TextDecoding.IsDamaged(bytes, transcoded);
        return new ArticleInput(file, null) { Article = new Article(text), Warnings = replaced ? [TextDecoding.Warning] : [] };
    }

    private IEnumerable<ArticleInput> ReadLines(string file, (Stream Utf8, bool Transcoded) stream, int? onlyLine, int depth)
    {
        var lines = new LineReader(stream.Utf8);
        while (lines.TryRead(out var line))
        {
            if (onlyLine is { } wanted && lines.Number != wanted) continue;
            if (line.Span.Trim(" \t\r"u8).IsEmpty) continue;
            var number = lines.Number;
            foreach (var input in ReadLine(file, number, line, stream.Transcoded, depth)) yield return input;
            if (onlyLine is not null) yield break;
        }
        if (onlyLine is not null) yield return ArticleInput.Failed(file, onlyLine, "input.missing", "the file has no such line any more");
    }

    private IEnumerable<ArticleInput> ReadLine(string file, int number, ReadOnlyMemory<byte> line, bool transcoded, int depth)
    {
        var replaced = TextDecoding.IsDamaged(line.Span, transcoded);
        var bytes = replaced ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line.Span)) : line;
        ArticleRecord record;
        try
        {
            record = ArticleRecord.Parse(bytes.Span);
        }
        catch (JsonException e)
        {
            return [ArticleInput.Failed(file, number, "json.broken", Describe(e))];
        }
        if (record.Text is null && record.Input is { } input && depth < DeepestReference) return ReadAgain(file, number, input, record.Line, depth);
        if (record.Text is null) return [ArticleInput.Failed(file, number, "json.no-text", "the record has no \"text\"")];
        var article = record.ToArticle();
        return [new ArticleInput(file, number) { Article = article, Warnings = replaced ? [.. record.Warnings, TextDecoding.Warning] : record.Warnings }];
    }

    private IEnumerable<ArticleInput> ReadAgain(string file, int number, string input, int? line, int depth) =>
        input == InputPaths.StandardInput
            ? [ArticleInput.Failed(file, number, "input.gone", "this record points to standard input, which can't be read again")]
            : ReadFile(input, line, depth + 1);

    private static string Describe(JsonException e)
    {
        var place = e.BytePositionInLine is { } position ? $" at byte {position}" : "";
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"no valid JSON{place}: {(end < 0 ? e.Message : e.Message[..end]).TrimEnd('.', ' ')}";
    }
}
