using System.Globalization;
using System.Text.Json;
using Isnad.Text;

namespace Isnad.Export;

/// <summary>Writes the annotations of one article.</summary>
internal sealed class AnnotationWriter(ExportedArticle article)
{
    private readonly string iri = Iri.Of(article);
    private readonly TextSelectors selectors = new(article);

    public IEnumerable<Action<Utf8JsonWriter>> All()
    {
        foreach (var statement in ExportedStatement.Of(article))
        {
            yield return json => WriteStatement(json, statement);
            foreach (var span in StatementSpans.Of(statement).Where(span => span.Role is not (SpanRole.Content or SpanRole.Time)))
                yield return json => WritePart(json, statement.Statement, span);
        }
        foreach (var entity in article.Reading.Entities)
        {
            var number = 0;
            foreach (var (span, how) in entity.Mentions.Select(span => (span, "name")).Concat(entity.Corefs.Select(coref => (coref.Span, ContractNames.Of(coref.How)))))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{entity.Id}.{++number}");
                yield return json => WriteMention(json, entity, id, span, how);
            }
        }
        foreach (var time in article.Reading.Times) yield return json => WriteTime(json, time);
    }

    private void WriteStatement(Utf8JsonWriter json, ExportedStatement s)
    {
        Begin(json, s.Statement.Id, "describing");
        json.WriteStartArray("body");
        WriteText(json, "tagging", ContractNames.Of(s.Statement.Act));
        WriteText(json, "tagging", ContractNames.Of(s.Statement.Quote));
        if (s.Statement.Speaker is { } speaker) WriteText(json, "identifying", speaker.Name);
        if (s.Actor?.Link is { } link) WriteLink(json, "identifying", Iri.Of(link));
        json.WriteEndArray();
        End(json, s.Statement.Content);
    }

    private void WritePart(Utf8JsonWriter json, Statement statement, StatementSpan span)
    {
        var role = StatementSpans.NameOf(span.Role);
        Begin(json, string.Create(CultureInfo.InvariantCulture, $"{statement.Id}.{role}{span.Position}"), "linking");
        json.WriteStartArray("body");
        WriteText(json, "tagging", role);
        WriteLink(json, "linking", $"{iri}#{statement.Id}");
        json.WriteEndArray();
        End(json, [span.Span]);
    }

    private void WriteMention(Utf8JsonWriter json, Entity entity, string id, TextSpan span, string how)
    {
        Begin(json, id, "identifying");
        json.WriteStartArray("body");
        WriteText(json, "classifying", ContractNames.Of(entity.Type));
        WriteText(json, "tagging", how);
        WriteText(json, "identifying", entity.Name);
        if (entity.Link is { } link) WriteLink(json, "identifying", Iri.Of(link));
        json.WriteEndArray();
        End(json, [span]);
    }

    private void WriteTime(Utf8JsonWriter json, TimeExpression time)
    {
        Begin(json, time.Id, "classifying");
        json.WriteStartArray("body");
        WriteText(json, "classifying", ContractNames.Of(time.Type));
        if (time.Value is { } value) WriteText(json, "describing", value);
        json.WriteEndArray();
        End(json, [time.Span]);
    }

    private void Begin(Utf8JsonWriter json, string id, string motivation)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{iri}#{id}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", motivation);
    }

    private void End(Utf8JsonWriter json, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray("target");
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteString("source", article.Reading.Article.Url ?? iri);
            selectors.Write(json, span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string purpose, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, string purpose, string source)
    {
        json.WriteStartObject();
        json.WriteString("type", "SpecificResource");
        json.WriteString("purpose", purpose);
        json.WriteString("source", source);
        json.WriteEndObject();
    }
}
