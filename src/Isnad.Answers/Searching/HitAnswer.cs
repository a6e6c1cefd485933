using System.Text.Json.Serialization;
using Isnad.Export;
using Isnad.Store;

namespace Isnad.Answers;

/// <summary>A statement that answers a query.</summary>
public sealed record HitAnswer
{
    /// <summary>Its name in the store.</summary>
    public required string Statement { get; init; }

    public required string Article { get; init; }

    public required string? Outlet { get; init; }

    /// <summary>The day of publication, such as 2026-01-31.</summary>
    public required string? Date { get; init; }

    public required string? Speaker { get; init; }

    public required string? SpeakerKind { get; init; }

    public required bool SpeakerNamed { get; init; }

    /// <summary>Those who passed it on, the one nearest the speaker last.</summary>
    public required IReadOnlyList<string> Via { get; init; }

    public required string Act { get; init; }

    public required string Quote { get; init; }

    /// <summary>What was said; several spans have … between them.</summary>
    public required string Content { get; init; }

    public required SnippetAnswer Snippet { get; init; }

    /// <summary>How the words were found: exact, folded or stripped of particles.</summary>
    public required string Level { get; init; }

    /// <summary>Where they were found.</summary>
    public required string Field { get; init; }

    /// <summary>What a person has said of it: accepted, edited, added or rejected; left out for a statement as it was read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Status { get; init; }

    /// <summary>Who said so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CorrectedBy { get; init; }

    public static HitAnswer Of(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var row = hit.Statement;
        return new HitAnswer
        {
            Statement = row.Id,
            Article = row.Article,
            Outlet = RowText.OrNull(row.Outlet),
            Date = RowText.OrNull(row.Day),
            Speaker = RowText.OrNull(row.Speaker),
            SpeakerKind = row.Speaker.Length == 0 ? null : ContractNames.Of(row.SpeakerKind),
            SpeakerNamed = row.SpeakerNamed,
            Via = RowText.Parts(row.Via),
            Act = ContractNames.Of(row.Act),
            Quote = ContractNames.Of(row.Quote),
            Content = row.Content,
            Snippet = SnippetAnswer.Of(hit.Snippet),
            Level = hit.Rank.Level.ToString().ToLowerInvariant(),
            Field = hit.Rank.Field.ToString().ToLowerInvariant(),
            Status = row.Status is { } status ? ContractNames.Of(status) : null,
            CorrectedBy = RowText.OrNull(row.CorrectedBy),
        };
    }
}
