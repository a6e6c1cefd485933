using Isnad.Export;
using Isnad.Store;

namespace Isnad.Web.Api.Statements;

/// <summary>A statement in a list.</summary>
internal sealed record StatementItem
{
    private const string DayPrecision = "day";

    /// <summary>Its name in the store.</summary>
    public required string Statement { get; init; }

    public required string Article { get; init; }

    public required int Version { get; init; }

    public required string? Outlet { get; init; }

    /// <summary>The day of publication.</summary>
    public required string? Date { get; init; }

    /// <summary>How exact the date is.</summary>
    public required string? DatePrecision { get; init; }

    /// <summary>The first day on which it was said, as the text names it.</summary>
    public required string? SaidFirst { get; init; }

    public required string? SaidLast { get; init; }

    public required string? Speaker { get; init; }

    public required string? SpeakerKind { get; init; }

    public required bool SpeakerNamed { get; init; }

    /// <summary>The mention that stands with the cue.</summary>
    public required string? Source { get; init; }

    /// <summary>Whom and what the content names.</summary>
    public required IReadOnlyList<string> About { get; init; }

    public required IReadOnlyList<string> Via { get; init; }

    public required string Act { get; init; }

    public required string Quote { get; init; }

    public required string Content { get; init; }

    public static StatementItem Of(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new StatementItem
        {
            Statement = row.Id,
            Article = row.Article,
            Version = row.Version,
            Outlet = OrNull(row.Outlet),
            Date = OrNull(row.Day),
            DatePrecision = row.Day.Length == 0 ? null : DayPrecision,
            SaidFirst = OrNull(row.SaidFirst),
            SaidLast = OrNull(row.SaidLast),
            Speaker = OrNull(row.Speaker),
            SpeakerKind = row.Speaker.Length == 0 ? null : ContractNames.Of(row.SpeakerKind),
            SpeakerNamed = row.SpeakerNamed,
            Source = OrNull(row.Source),
            About = Parts(row.About),
            Via = Parts(row.Via),
            Act = ContractNames.Of(row.Act),
            Quote = ContractNames.Of(row.Quote),
            Content = row.Content,
        };
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string[] Parts(string text) => text.Split(StatementRow.Separator, StringSplitOptions.RemoveEmptyEntries);
}
