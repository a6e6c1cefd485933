using System.Text.Json;

namespace Isnad.Evaluation;

/// <summary>Reads a program's answers as <c>isnad read -f jsonl</c> prints them; fields that are not compared are passed over.</summary>
public static class AnswerFile
{
    /// <summary>The answers by article id; of two with one id the later counts.</summary>
    /// <exception cref="InvalidDataException">A line is broken; the message names file and line.</exception>
    public static IReadOnlyDictionary<string, Annotation> Read(string path)
    {
        var answers = new Dictionary<string, Annotation>(StringComparer.Ordinal);
        foreach (var (id, answer) in JsonFields.ReadLines(path, Parse)) answers[id] = answer;
        return answers;
    }

    internal static (string Id, Annotation Answer) Parse(JsonElement record) =>
        (record.Text("id") ?? throw new JsonException("the record has no \"id\""), new Annotation
        {
            Statements = [.. record.Items("statements").Select(ParseStatement)],
            Entities = record.Items("entities").SelectMany(Mentions).ToHashSet(),
            Groups = [.. record.Items("entities").Select(entity => new EntityGroup(entity.Text("type") ?? "", entity.Text("link"), [.. entity.Items("mentions").Select(Span)]))],
            Times = [.. record.Items("times").Select(time => new TimeMark(Span(time), time.Text("value")))],
        });

    private static AnnotatedStatement ParseStatement(JsonElement s)
    {
        var speaker = s.Object("speaker");
        return new AnnotatedStatement([.. s.Items("content").Select(Span)])
        {
            Cue = s.Object("cue") is { } cue ? Span(cue) : null,
            Source = s.Object("source") is { } source ? Span(source) : null,
            Speaker = speaker?.Text("name") ?? "",
            Kind = speaker?.Text("kind") is { Length: > 0 } kind ? kind : "unknown",
            Via = [.. s.Items("via").Select(Span)],
            Quote = s.Text("quote"),
            Act = s.Text("act"),
            Confidence = s.TryGetProperty("confidence", out var c) && c.ValueKind == JsonValueKind.Number ? c.GetDouble() : null,
        };
    }

    private static IEnumerable<EntityMark> Mentions(JsonElement entity)
    {
        var type = entity.Text("type") ?? "";
        return entity.Items("mentions").Select(Span).Select(span => new EntityMark(span.Start, span.End, type));
    }

    private static CodePointSpan Span(JsonElement e) => new(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());
}
