using Isnad.Text;

namespace Isnad;

/// <summary>A person, organisation or place that the text names.</summary>
/// <param name="Id">Unique in its reading: a1, a2, …</param>
/// <param name="Name">The fullest form that the article gives.</param>
/// <param name="Type">What it is.</param>
/// <param name="Mentions">Every place where it is named, without title words and attached particles.</param>
public sealed record Entity(string Id, string Name, EntityType Type, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>Places where it is spoken of without its name, in text order.</summary>
    public IReadOnlyList<Coreference> Corefs { get; init; } = [];

    /// <summary>What the article says that it is: titles and offices.</summary>
    public IReadOnlyList<EntityRole> Roles { get; init; } = [];

    /// <summary>Id of the known <see cref="Actor"/> that it is; null where none is sure enough.</summary>
    public string? Link { get; init; }

    /// <summary>Actors that it may be, likeliest first; empty where there is no doubt.</summary>
    public IReadOnlyList<ActorCandidate> Candidates { get; init; } = [];

    /// <summary>How its name was linked, where the reader was asked to explain.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}

/// <summary>Person, organisation, state or city, other place.</summary>
public enum EntityType { Per, Org, Gpe, Loc }

/// <summary>A known actor that an entity may be.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Score">Its share of the probability, 0 to 1.</param>
public sealed record ActorCandidate(string Id, string Name, double Score);

/// <summary>Words that speak of an entity without its name.</summary>
public sealed record Coreference(TextSpan Span, CoreferenceKind How);

/// <summary>By a title («الوزير»), by a pronoun written onto a word («قوله»), or by a description («الناطقة السابقة»).</summary>
public enum CoreferenceKind { Title, Pronoun, Description }

/// <summary>A title or an office beside a name.</summary>
/// <param name="Title">As written: «الأمين العام».</param>
/// <param name="Organization">The organisation, state or place that it belongs to; null where the text gives none.</param>
/// <param name="Span">Where both stand.</param>
public sealed record EntityRole(string Title, string? Organization, TextSpan Span)
{
    /// <summary>Id of the entity that the organisation is, when it is named; null for a state that only an adjective tells («الفرنسي»).</summary>
    public string? Entity { get; init; }
}
