namespace Isnad;

/// <summary>Somebody or something that stays the same from article to article: what a name is linked to.</summary>
/// <param name="Id">Stable, such as <c>state:LB</c>, <c>place:lb:tyre</c>, <c>org:unicef</c> or <c>person:antonio-guterres</c>.</param>
/// <param name="Name">Its own name, in Arabic.</param>
/// <param name="Kind">What it is.</param>
public sealed record Actor(string Id, string Name, ActorKind Kind)
{
    /// <summary>The finer kind, as the tables name it: <c>city</c>, <c>newspaper</c>, …; empty where nothing is known.</summary>
    public string Sort { get; init; } = "";

    /// <summary>The finer kinds that there are.</summary>
    public static IReadOnlyList<string> Sorts => Knowledge.ActorSort.Named;

    /// <summary>Other names and spellings.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The name in Latin letters.</summary>
    public string? Latin { get; init; }

    /// <summary>The state that it belongs to, ISO 3166-1 alpha-2; null for what is international, shared or unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Offices held, with years.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>The item in Wikidata, such as <c>Q3579</c>; null unless a named source gives it.</summary>
    public string? Wikidata { get; init; }
}

/// <summary>What an actor is.</summary>
public enum ActorKind { State, Place, Organization, Person }

/// <summary>An office that a person held.</summary>
/// <param name="Title">With the state or organisation that it belongs to: «وزير الخارجية الإيراني».</param>
/// <param name="From">The first year, or null where it is not known.</param>
/// <param name="To">The last year, or null where it lasts or is not known.</param>
public sealed record Office(string Title, int? From, int? To);
