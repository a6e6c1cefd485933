using System.Globalization;
using Isnad.Text;
using static Isnad.Export.ExportColumn<Isnad.Export.ExportedStatement>;

namespace Isnad.Export;

/// <summary>One row a statement, with everything that is shown of it. Several texts in a cell are joined with " … ", from the outlet to the speaker with " ← ".</summary>
internal static class StatementTable
{
    private const string Join = " … ";
    private const string Missing = "—";

    public static ExportTable Create() => new ExportTable<ExportedStatement>(
        "statements",
        ExportedStatement.Of,
        [.. Place(), .. Who(), .. How(), .. Words()]);

    private static ExportColumn<ExportedStatement>[] Place() =>
    [
        OfText("article", s => s.Article.Key, required: true),
        OfText("outlet", s => s.Reading.Article.Outlet),
        OfText("country", s => s.Reading.Article.Country),
        OfDay("date", s => s.Reading.Article.Date),
        OfText("title", s => s.Reading.Article.Title),
        OfText("url", s => s.Reading.Article.Url),
        OfText("statement", s => s.Name, required: true),
    ];

    private static ExportColumn<ExportedStatement>[] Who() =>
    [
        OfText("speaker", s => s.Statement.Speaker?.Name),
        OfText("speaker_kind", s => s.Statement.Speaker is { } speaker ? ContractNames.Of(speaker.Kind) : null),
        OfYesNo("speaker_named", s => s.Statement.Speaker?.Named),
        OfText("speaker_actor", s => s.Actor?.Link),
        OfText("speaker_candidates", s => Joined(Join, s.Statement.Speaker?.Candidates.Select(candidate => candidate.Name))),
        OfText("via", s => Joined(Join, s.Statement.Via.Select(relay => relay.Name))),
        OfText("chain", s => Joined(" ← ", s.Statement.Chain.Select(link => link.Name ?? Missing))),
        OfText("addressee", s => s.Slice(s.Statement.Addressee)),
        OfText("occasion", s => s.Slice(s.Statement.Occasion)),
        OfText("place", s => s.Slice(s.Statement.Place)),
        OfText("time", s => s.Slice(s.Time?.Span)),
        OfText("time_value", s => s.Time?.Value),
    ];

    private static ExportColumn<ExportedStatement>[] How() =>
    [
        OfText("act", s => ContractNames.Of(s.Statement.Act), required: true),
        OfText("quote", s => ContractNames.Of(s.Statement.Quote), required: true),
        OfText("stance", s => ContractNames.Of(s.Statement.Stance), required: true),
        OfText("inside", s => s.Statement.Inside is { } outer ? s.Article.NameOf(outer) : null),
        OfText("by", s => s.Statement.By, required: true),
        OfFraction("confidence", s => double.IsFinite(s.Statement.Confidence) ? Math.Round(s.Statement.Confidence, 4) : 0, required: true),
    ];

    private static ExportColumn<ExportedStatement>[] Words() =>
    [
        OfWhole("start", s => s.Statement.Content is [var first, ..] ? s.Article.Map.ToCodePoint(first.Start) : null),
        OfWhole("end", s => s.Statement.Content is [.., var last] ? s.Article.Map.ToCodePoint(last.End) : null),
        OfText("spans", s => Joined(" ", s.Statement.Content.Select(span => Bounds(s.Article, span)))),
        OfText("cue", s => s.Slice(s.Statement.Cue?.Span)),
        OfText("cue_lemma", s => s.Statement.Cue?.Lemma),
        OfText("source", s => s.Slice(s.Statement.Source)),
        OfText("content", s => s.Article.Slice(s.Statement.Content), required: true),
        OfText("status", s => s.Statement.Review is { } review ? ContractNames.Of(review.Status) : null),
        OfText("corrected_by", s => s.Statement.Review?.By),
    ];

    private static string Bounds(ExportedArticle article, TextSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{article.Map.ToCodePoint(span.Start)}:{article.Map.ToCodePoint(span.End)}");

    private static string? Joined(string with, IEnumerable<string>? parts) => parts is not null && string.Join(with, parts) is { Length: > 0 } joined ? joined : null;
}
