using static Isnad.Export.ExportColumn<Isnad.Export.TimeRow>;

namespace Isnad.Export;

/// <summary>One row an expression of time.</summary>
internal static class TimeTable
{
    public static ExportTable Create() => new ExportTable<TimeRow>(
        "times",
        article => article.Reading.Times.Select(time => new TimeRow(article, time)),
        OfText("article", row => row.Article.Key, required: true),
        OfText("time", row => row.Time.Id, required: true),
        OfText("type", row => ContractNames.Of(row.Time.Type), required: true),
        OfText("value", row => row.Time.Value),
        OfDay("first", row => row.Time.Range?.First),
        OfDay("last", row => row.Time.Range?.Last),
        OfText("alternatives", row => row.Time.Alternatives.Count == 0 ? null : string.Join(' ', row.Time.Alternatives)),
        OfYesNo("approximate", row => row.Time.Approximate, required: true),
        OfDay("anchor", row => row.Time.Anchor),
        OfText("anchor_from", row => row.Time.Anchor is null ? null : ContractNames.Of(row.Time.AnchorSource)),
        OfText("by", row => row.Time.By, required: true),
        OfWhole("start", row => row.Article.Map.ToCodePoint(row.Time.Span.Start), required: true),
        OfWhole("end", row => row.Article.Map.ToCodePoint(row.Time.Span.End), required: true),
        OfText("text", row => row.Article.Slice(row.Time.Span), required: true));
}

internal sealed record TimeRow(ExportedArticle Article, TimeExpression Time);
