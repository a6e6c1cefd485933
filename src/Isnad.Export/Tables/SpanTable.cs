using static Isnad.Export.ExportColumn<Isnad.Export.SpanRow>;

namespace Isnad.Export;

/// <summary>One row a span of a statement: content, cue, source, relays, circumstances and evidence.</summary>
internal static class SpanTable
{
    public static ExportTable Create() => new ExportTable<SpanRow>(
        "spans",
        article => ExportedStatement.Of(article).SelectMany(StatementSpans.Of, (statement, span) => new SpanRow(statement, span)),
        OfText("article", row => row.In.Article.Key, required: true),
        OfText("statement", row => row.In.Name, required: true),
        OfText("role", row => StatementSpans.NameOf(row.Span.Role), required: true),
        OfWhole("position", row => row.Span.Position, required: true),
        OfWhole("start", row => row.In.Article.Map.ToCodePoint(row.Span.Span.Start), required: true),
        OfWhole("end", row => row.In.Article.Map.ToCodePoint(row.Span.Span.End), required: true),
        OfText("text", row => row.In.Article.Slice(row.Span.Span), required: true));
}

internal sealed record SpanRow(ExportedStatement In, StatementSpan Span);
