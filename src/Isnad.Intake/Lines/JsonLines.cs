using System.Text.Json;
using Isnad.Intake.Bytes;

namespace Isnad.Intake.Lines;

/// <summary>A JSON object a line: an article, or a line of a <c>--failed</c> file, which points to another input.</summary>
/// <param name="file">The lines.</param>
/// <param name="follow">Reads an input again, only at a place; null where references go too deep.</param>
internal sealed class JsonLines(InputFile file, Func<string, ArticleInput, IEnumerable<ArticleInput>?> follow)
{
    /// <summary>The articles and failures of all lines, of those behind one, or of one alone.</summary>
    public IEnumerable<ArticleInput> Read(int? onlyLine, int behind = 0)
    {
        var (stream, charset) = TextDecoding.OpenLines(file.Stream);
        var lines = new LineReader(stream);
        while (lines.TryRead(out var line))
        {
            if (lines.Number <= behind || (onlyLine is { } wanted && lines.Number != wanted)) continue;
            var place = file.Place with { Line = lines.Number, Resume = new ResumePoint(lines.Number, null) };
            if (lines.TooLong) yield return place.Failed("json.too-long", "the line is longer than 64 MiB");
            if (lines.TooLong || line.Span.Trim(" \t\r"u8).IsEmpty) continue;
            var (utf8, replaced) = TextDecoding.Line(line, charset);
            foreach (var input in ReadRecord(place, utf8, replaced)) yield return input;
            if (onlyLine is not null) yield break;
        }
    }

    /// <summary>What a record gives.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="utf8">The object, in valid UTF-8.</param>
    /// <param name="replaced">Bytes had to be replaced.</param>
    public IEnumerable<ArticleInput> ReadRecord(ArticleInput place, ReadOnlyMemory<byte> utf8, bool replaced)
    {
        ArticleRecord record;
        try
        {
            record = ArticleRecord.Parse(utf8.Span);
        }
        catch (JsonException e)
        {
            return [place.Failed("json.broken", Describe(e))];
        }
        if (record.Text is null && record.Input is { } input && ReadAgain(place, input, record) is { } again) return again;
        if (record.Text is null) return [place.Failed("json.no-text", "the record has no \"text\"")];
        return [place with { Article = record.ToArticle(), Warnings = replaced ? [.. record.Warnings, TextDecoding.Warning] : record.Warnings }];
    }

    private IEnumerable<ArticleInput>? ReadAgain(ArticleInput place, string input, ArticleRecord record) =>
        input == InputPaths.StandardInput
            ? [place.Failed("input.gone", "this record points to standard input, which can't be read again")]
            : follow(input, new ArticleInput(input, record.Line) { Offset = record.Offset });

    private static string Describe(JsonException e)
    {
        var place = e.BytePositionInLine is { } position ? $" at byte {position}" : "";
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"no valid JSON{place}: {(end < 0 ? e.Message : e.Message[..end]).TrimEnd('.', ' ')}";
    }
}
