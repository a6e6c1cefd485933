using Isnad.Answers;
using Isnad.Store;
using Isnad.Text;

namespace Isnad.Web.Api.Corrections;

/// <summary>Reads an edit as it was sent: places in code points become anchors in the text that was seen.</summary>
internal sealed class EditOf(Reading reading)
{
    private readonly CodePointMap map = new(reading.Text);

    /// <exception cref="AskedWrongException">Something of it can't be.</exception>
    public StatementEdit Read(CorrectionRequest sent) => new()
    {
        Speaker = sent.Speaker is { } speaker
            ? new SpeakerEdit { Name = Given(speaker.Name), Actor = Given(speaker.Actor), Kind = Named<SpeakerKind>("speaker.kind", speaker.Kind), Named = speaker.Named }
            : null,
        Act = Named<SpeechAct>("act", sent.Act),
        Quote = Named<QuotationType>("quote", sent.Quote),
        Content = Places("content", sent.Content)?.OrderBy(place => place.Start).ToList(),
        Cue = One("cue", sent.Cue),
        Source = One("source", sent.Source),
        Via = Places("via", sent.Via)?.ConvertAll(place => RelayEdit.Of(reading, place)),
    };

    private List<TextAnchor>? One(string field, IReadOnlyList<SpanAnswer>? spans) =>
        spans is null or { Count: < 2 } ? Places(field, spans) : throw new AskedWrongException(field, "is one span, or none");

    private List<TextAnchor>? Places(string field, IReadOnlyList<SpanAnswer>? spans) => spans is null ? null : [.. spans.Select(span => Place(field, span))];

    private TextAnchor Place(string field, SpanAnswer span)
    {
        var length = map.ToCodePoint(reading.Text.Length);
        if (span.Start < 0 || span.Start >= span.End || span.End > length) throw new AskedWrongException(field, $"{span.Start} to {span.End} is no stretch of a text with {length} code points");
        return TextAnchor.Of(reading, TextSpan.FromBounds(map.ToUtf16(span.Start), map.ToUtf16(span.End)));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static T? Named<T>(string field, string? given)
        where T : struct, Enum => string.IsNullOrEmpty(given) ? null : AnalysisAnswer.Choice<T>(field, given);
}
