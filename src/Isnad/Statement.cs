using Isnad.Text;

namespace Isnad;

/// <summary>A piece of content that the text puts in somebody's mouth, pen or expressed opinion.</summary>
public sealed record Statement
{
    /// <summary>Unique in its reading: s1, s2, …</summary>
    public required string Id { get; init; }

    /// <summary>What is said: one span or more, in text order.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>The word or group that attributes; null for a quotation whose speaker only the context gives.</summary>
    public Cue? Cue { get; init; }

    /// <summary>The mention that stands with the cue; null where the subject is left out.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>Who that is; null where the text gives no one.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Those who passed it on between speaker and outlet, the one nearest the speaker last.</summary>
    public IReadOnlyList<Relay> Via { get; init; } = [];

    /// <summary>Outlet first, speaker last.</summary>
    public IReadOnlyList<ChainLink> Chain { get; init; } = [];

    /// <summary>To whom or to which medium it was said.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>At which event it was said: «مؤتمر صحفي».</summary>
    public TextSpan? Occasion { get; init; }

    /// <summary>Where it was said.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>When it was said: id of the time expression that stands with the cue; null where the text does not say.</summary>
    public string? Time { get; init; }

    /// <summary>How much of the content stands in quotation marks.</summary>
    public required QuotationType Quote { get; init; }

    /// <summary>What kind of speech act the cue names.</summary>
    public required SpeechAct Act { get; init; }

    /// <summary>How the outlet's choice of cue stands to the content.</summary>
    public Stance Stance { get; init; }

    /// <summary>Id of the statement that this one is quoted in.</summary>
    public string? Inside { get; init; }

    /// <summary>The rule that proposed it, such as <c>ar.cue.verb-first</c>.</summary>
    public required string By { get; init; }

    /// <summary>The words that decided.</summary>
    public IReadOnlyList<TextSpan> Evidence { get; init; } = [];

    /// <summary>The calibrated probability that who-said-what is right, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What each step decided and how sure its weights were, surest first; empty unless <see cref="ReaderOptions.Explain"/> is set.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>What a person has said of it; null for a statement as it was read.</summary>
    public Review? Review { get; init; }
}

/// <summary>The word, or group of words, that attributes.</summary>
/// <param name="Span">Whole words as written, conjunction included.</param>
/// <param name="Lemma">Its dictionary form.</param>
public sealed record Cue(TextSpan Span, string Lemma);

/// <summary>One who passed a statement on.</summary>
/// <param name="Span">The mention, without particles written onto it.</param>
/// <param name="Name">The fullest form of its name that the article gives.</param>
/// <param name="Kind">What sort of relay.</param>
public sealed record Relay(TextSpan Span, string Name, SpeakerKind Kind)
{
    /// <summary>The rule that found it, such as <c>ar.relay.telling</c>.</summary>
    public string By { get; init; } = "";

    /// <summary>The word that decided.</summary>
    public TextSpan? Evidence { get; init; }
}

/// <summary>One hop of a chain. A missing hop has no name.</summary>
public sealed record ChainLink(ChainRole Role, string? Name, bool Named);

/// <summary>What a hop of a chain does.</summary>
public enum ChainRole { Outlet, Relay, Speaker }

/// <summary>A decision that was taken by weights.</summary>
/// <param name="Decision">What was decided: cue, content, source, speaker, statement.</param>
/// <param name="Feature">The answer, with the word that it rests on.</param>
/// <param name="Weight">How sure, in log-odds: 0 is even, negative means that all other answers together were likelier.</param>
public sealed record Reason(string Decision, string Feature, double Weight);

/// <summary>How much of a content stands in quotation marks: all, none or some.</summary>
public enum QuotationType { Indirect, Direct, Mixed }

/// <summary>The speech act that a cue names.</summary>
public enum SpeechAct { Say, Deny, Warn, Demand, Call, Promise, Threaten, Accuse, Condemn, Praise, Welcome, Reject, Ask, Expect, Hope, Announce, Opine }

/// <summary>What a cue adds of the outlet's own view of the content.</summary>
public enum Stance { Neutral, Assert, Distance, Deny, Admit, Disclose }
