using Isnad.Answers;

namespace Isnad.Web.Api.Corrections;

/// <summary>What somebody says of a statement. For an edit, what is left out stays as it was read.</summary>
/// <param name="Kind">accept, reject, edit or withdraw; add, or nothing, where a statement is added to an article.</param>
/// <param name="Revision">The number of corrections that were seen: when there is another by now, nothing is kept and the answer is 409.</param>
/// <param name="Note">Why.</param>
/// <param name="Speaker">Who said it; an object without name and actor says that the text gives nobody.</param>
/// <param name="Act">Which speech act.</param>
/// <param name="Quote">direct, indirect or mixed.</param>
/// <param name="Content">What was said, in code points of the article's text.</param>
/// <param name="Cue">The words that attribute: one span, or none.</param>
/// <param name="Source">The mention that stands with the cue: one span, or none.</param>
/// <param name="Via">The mentions of those who passed it on, the one nearest the speaker last.</param>
internal sealed record CorrectionRequest(
    string? Kind = null, int? Revision = null, string? Note = null, SpeakerRequest? Speaker = null, string? Act = null, string? Quote = null, IReadOnlyList<SpanAnswer>? Content = null,
    IReadOnlyList<SpanAnswer>? Cue = null, IReadOnlyList<SpanAnswer>? Source = null, IReadOnlyList<SpanAnswer>? Via = null);

/// <summary>Who said it.</summary>
/// <param name="Name">The fullest name, or the description as written.</param>
/// <param name="Actor">The id of a known actor.</param>
/// <param name="Kind">person, organization, group, place, document or unknown.</param>
/// <param name="Named">False for a description.</param>
internal sealed record SpeakerRequest(string? Name = null, string? Actor = null, string? Kind = null, bool? Named = null);
