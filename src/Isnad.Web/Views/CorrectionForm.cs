using Isnad.Store;
using Isnad.Text;

namespace Isnad.Web.Views;

/// <summary>What a person types to say what a statement is.</summary>
public sealed class CorrectionForm
{
    /// <summary>The stretches of the content, one a line, as <see cref="TypedPlaces"/> reads them.</summary>
    public string? Content { get; set; }

    public string? Cue { get; set; }

    /// <summary>The mention that stands with the cue.</summary>
    public string? Source { get; set; }

    /// <summary>The mentions of those who passed it on, one a line, the one nearest the speaker last.</summary>
    public string? Via { get; set; }

    public string? Speaker { get; set; }

    public SpeechAct Act { get; set; }

    public QuotationType Quote { get; set; }

    public string? Note { get; set; }

    /// <summary>The number of corrections that were seen.</summary>
    public int Revision { get; set; }

    /// <summary>A statement as it is typed; an empty form where there is none yet.</summary>
    public static CorrectionForm Of(Reading reading, CorrectedStatement? corrected)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (corrected is not { Statement: var statement }) return new CorrectionForm { Quote = QuotationType.Indirect };
        var places = new TypedPlaces(reading);
        return new CorrectionForm
        {
            Content = Lines(statement.Content),
            Cue = statement.Cue is { Span.Length: > 0 } cue ? places.Write(cue.Span) : "",
            Source = statement.Source is { Length: > 0 } source ? places.Write(source) : "",
            Via = Lines(statement.Via.Select(relay => relay.Span)),
            Speaker = statement.Speaker?.Name ?? "",
            Act = statement.Act,
            Quote = statement.Quote,
            Revision = corrected.Revision,
        };

        string Lines(IEnumerable<TextSpan> spans) => string.Join('\n', spans.Where(span => span.Length > 0).Select(places.Write));
    }

    /// <summary>What it says: of a statement that is there only what is another now.</summary>
    /// <param name="reading">The reading that was seen.</param>
    /// <param name="corrected">The statement; null for one that is missing.</param>
    /// <param name="faults">The fields of which a place can't be found.</param>
    public StatementEdit Read(Reading reading, CorrectedStatement? corrected, ICollection<PlaceFault> faults)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(faults);
        var (before, places) = (Of(reading, corrected), new TypedPlaces(reading));
        var name = Speaker?.Trim() ?? "";
        return new StatementEdit
        {
            Speaker = name == (before.Speaker ?? "") ? null : new SpeakerEdit { Name = name.Length == 0 ? null : name },
            Act = corrected is null || Act != before.Act ? Act : null,
            Quote = corrected is null || Quote != before.Quote ? Quote : null,
            Content = Places(nameof(Content), Content, before.Content)?.OrderBy(place => place.Start).ToList(),
            Cue = Places(nameof(Cue), Cue, before.Cue),
            Source = Places(nameof(Source), Source, before.Source),
            Via = Places(nameof(Via), Via, before.Via)?.ConvertAll(place => Relay(reading, corrected?.Statement, place)),
        };

        List<TextAnchor>? Places(string field, string? typed, string? seen)
        {
            var lines = LinesOf(typed);
            if (lines.SequenceEqual(LinesOf(seen), StringComparer.Ordinal)) return null;
            var found = new List<TextAnchor>();
            foreach (var line in lines)
            {
                var (place, count) = places.Read(line);
                if (place is null) faults.Add(new PlaceFault(field, line, count));
                else found.Add(place);
            }
            return found;
        }
    }

    private static string[] LinesOf(string? typed) => (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // One who was there already keeps its name.
    private static RelayEdit Relay(Reading reading, Statement? statement, TextAnchor place) =>
        statement?.Via.FirstOrDefault(relay => relay.Span == new TextSpan(place.Start, place.Exact.Length)) is { } known ? new RelayEdit(place, known.Name, known.Kind) : RelayEdit.Of(reading, place);
}

/// <summary>Words that were typed for a place and don't say one.</summary>
/// <param name="Field">The field.</param>
/// <param name="Typed">The words.</param>
/// <param name="Found">How often they stand in the text.</param>
public sealed record PlaceFault(string Field, string Typed, int Found);
