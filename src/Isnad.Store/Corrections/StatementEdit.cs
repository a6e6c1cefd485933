namespace Isnad.Store;

/// <summary>What a person says that a statement is. What is null stays as it was read.</summary>
public sealed record StatementEdit
{
    /// <summary>Who said it.</summary>
    public SpeakerEdit? Speaker { get; init; }

    public SpeechAct? Act { get; init; }

    public QuotationType? Quote { get; init; }

    /// <summary>What was said: one stretch or more, in text order.</summary>
    public IReadOnlyList<TextAnchor>? Content { get; init; }

    /// <summary>The words that attribute: one stretch; none says that there are no such words.</summary>
    public IReadOnlyList<TextAnchor>? Cue { get; init; }

    /// <summary>The mention that stands with the cue: one stretch; none says that there is no such mention.</summary>
    public IReadOnlyList<TextAnchor>? Source { get; init; }

    /// <summary>Those who passed it on, the one nearest the speaker last.</summary>
    public IReadOnlyList<RelayEdit>? Via { get; init; }

    /// <summary>True when nothing is said.</summary>
    public bool IsEmpty => this == new StatementEdit();

    /// <summary>All that a statement says, to know it again or to make it again.</summary>
    public static StatementEdit Of(Reading reading, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(statement);
        return new StatementEdit
        {
            Speaker = SpeakerEdit.Of(reading, statement.Speaker),
            Act = statement.Act,
            Quote = statement.Quote,
            Content = [.. statement.Content.Where(span => span.Length > 0).Select(span => TextAnchor.Of(reading, span))],
            Cue = statement.Cue is { Span.Length: > 0 } cue ? [TextAnchor.Of(reading, cue.Span)] : [],
            Source = statement.Source is { Length: > 0 } source ? [TextAnchor.Of(reading, source)] : [],
            Via = [.. statement.Via.Where(relay => relay.Span.Length > 0).Select(relay => new RelayEdit(TextAnchor.Of(reading, relay.Span), relay.Name, relay.Kind))],
        };
    }
}

/// <summary>Who said it. Neither name nor actor: the text gives nobody.</summary>
public sealed record SpeakerEdit
{
    /// <summary>The fullest name, or the description as written.</summary>
    public string? Name { get; init; }

    /// <summary>Id of the known <see cref="Isnad.Actor"/>.</summary>
    public string? Actor { get; init; }

    /// <summary>What sort of speaker; null to tell it from the article.</summary>
    public SpeakerKind? Kind { get; init; }

    /// <summary>False for a description such as «مسؤولون»; null to tell it from the article.</summary>
    public bool? Named { get; init; }

    internal static SpeakerEdit Of(Reading reading, Speaker? speaker) => speaker is null
        ? new SpeakerEdit()
        : new SpeakerEdit { Name = speaker.Name, Actor = reading.Entities.FirstOrDefault(entity => entity.Id == speaker.Actor)?.Link, Kind = speaker.Kind, Named = speaker.Named };
}

/// <summary>One who passed a statement on.</summary>
/// <param name="Mention">Where the text names it.</param>
/// <param name="Name">Its fullest name.</param>
/// <param name="Kind">What sort of relay.</param>
public sealed record RelayEdit(TextAnchor Mention, string Name, SpeakerKind Kind)
{
    /// <summary>Whom a place mentions: by the fullest name that the article gives.</summary>
    public static RelayEdit Of(Reading reading, TextAnchor place)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(place);
        var entity = reading.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.Start >= place.Start && mention.End <= place.Start + place.Exact.Length));
        return new RelayEdit(place, entity?.Name ?? place.Exact, entity is null ? SpeakerKind.Unknown : SpeakerChange.KindOf(entity.Type));
    }
}
