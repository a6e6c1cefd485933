using System.Globalization;
using System.Text.Json;

namespace Isnad.Evaluation;

/// <summary>Reads gold articles: one JSON object a line, spans as [start, end) in code points, entities as the strings that mention them.</summary>
public static class GoldFile
{
    /// <summary>The articles of the file.</summary>
    /// <exception cref="InvalidDataException">A line is broken; the message names file and line.</exception>
    public static IReadOnlyList<GoldArticle> Read(string path) => [.. JsonFields.ReadLines(path, Parse)];

    internal static GoldArticle Parse(JsonElement record)
    {
        var text = record.Text("text") ?? throw new JsonException("the record has no \"text\"");
        var id = record.Text("id") ?? throw new JsonException("the record has no \"id\"");
        if (!record.TryGetProperty("statements", out _)) throw new JsonException("the record has no \"statements\": it is not annotated");
        var date = record.Text("date");
        var points = new CodePoints(text);
        var article = new Article(text)
        {
            Id = id,
            Outlet = record.Text("outlet"),
            Country = record.Text("country"),
            Date = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Url = record.Text("url"),
        };
        var groups = record.Items("entities").Select(entity => Group(entity, points)).ToList();
        var annotation = new Annotation
        {
            Statements = [.. record.Items("statements").Select(ParseStatement)],
            Entities = groups.SelectMany(group => group.Mentions.Select(span => new EntityMark(span.Start, span.End, group.Type))).ToHashSet(),
            Groups = groups,
            Times = [.. record.Items("times").Select(time => new TimeMark(Span(time.GetProperty("span")), time.Text("value")))],
        };
        return new GoldArticle(article, id, points, annotation) { HasDate = !string.IsNullOrEmpty(date) };
    }

    private static AnnotatedStatement ParseStatement(JsonElement s) => new([.. s.Items("content").Select(Span)])
    {
        Cue = OptionalSpan(s, "cue"),
        Source = OptionalSpan(s, "source"),
        Speaker = s.Text("speaker") ?? "",
        Kind = s.Text("kind") ?? "",
        Via = [.. s.Items("via").Select(Span)],
        Quote = s.Text("quote"),
        Act = s.Text("act"),
    };

    private static CodePointSpan? OptionalSpan(JsonElement s, string name) =>
        s.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? Span(value) : null;

    private static CodePointSpan Span(JsonElement pair) => pair.GetArrayLength() == 2
        ? new CodePointSpan(pair[0].GetInt32(), pair[1].GetInt32())
        : throw new JsonException("a span has two numbers");

    private static EntityGroup Group(JsonElement entity, CodePoints text) => new(
        entity.Text("type") ?? "", null, [.. entity.Items("mentions").SelectMany(mention => Occurrences.Of(new CodePoints(mention.GetString() ?? ""), text)).Distinct()]);
}
