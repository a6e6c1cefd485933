using Isnad.Knowledge;
using Isnad.Pipeline;

namespace Isnad.Steps.Actors;

/// <summary>Says how an entity's name was linked: what matched, what decided.</summary>
internal static class LinkReasons
{
    private static readonly (LinkGround Ground, string Words)[] Grounds =
    [
        (LinkGround.Own, "from your own file"),
        (LinkGround.Title, "words of an office stand beside the name"),
        (LinkGround.InOffice, "in office when the article was written"),
        (LinkGround.NotYet, "not in office for years to come"),
        (LinkGround.OutletCountry, "the outlet's country"),
        (LinkGround.NamedCountry, "the article speaks of that country"),
        (LinkGround.OtherCountry, "words beside the name speak of another country"),
        (LinkGround.Head, "a fitting type noun stands with the name"),
        (LinkGround.OtherHead, "another type noun stands with the name"),
        (LinkGround.OtherType, "read as another type of place"),
    ];

    /// <summary>The reasons for the link of entity <paramref name="e"/>, or for there being none; empty where nobody has that name.</summary>
    public static Reason[] Of(ReadingContext context, int e)
    {
        var link = context.Links[e];
        if (link.Chosen is { } chosen) return [new("link", $"{link.Id}: {Told(chosen)}", chosen.Score), .. link.Candidates.Where(other => other.Id != link.Id).Select(other => Passed(other.Hit, other.Id))];
        return [.. link.Candidates.Select(candidate => Passed(candidate.Hit, candidate.Id))];
    }

    private static Reason Passed(in Hit hit, string id) => new("not linked", $"{id}: {Told(hit)}", hit.Score);

    private static string Told(Hit hit) => string.Join("; ", Grounds.Where(entry => (hit.Grounds & entry.Ground) != 0).Select(entry => entry.Words).Prepend($"{NameOf(hit.Sort)} {MatchOf(hit.Match)}"));

    private static string NameOf(AliasSort sort) => sort switch
    {
        AliasSort.Name => "its name",
        AliasSort.LastName => "the last name",
        AliasSort.Home => "the name in its own press",
        AliasSort.Common => "its name, also an ordinary word,",
        AliasSort.Latin => "its name in Latin letters",
        _ => "another name of it",
    };

    private static string MatchOf(NameMatch match) => match switch
    {
        NameMatch.WithHead => "with the type noun before it",
        NameMatch.WithoutHead => "without the type noun",
        NameMatch.WithoutState => "without the state at its end",
        NameMatch.Attached => "without a particle written onto it",
        NameMatch.ShortForm => "by a short form elsewhere in the article",
        NameMatch.Spelling => "by its consonants",
        NameMatch.Part => "by some of its words",
        _ => "word for word",
    };
}
