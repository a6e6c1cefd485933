namespace Isnad.Knowledge;

/// <summary>The finer kinds of actors, and which of them a type noun such as «مدينة» or «صحيفة» may head.</summary>
internal static class ActorSort
{
    private static readonly string[] All =
    [
        "",
        "city", "village", "district", "province", "area", "region", "mountain", "airport", "sea", "palace", "camp", "island", "square", "dam", "base",
        "valley", "river", "port", "mosque", "prison", "gulf", "stadium", "lake", "strait", "ocean", "field", "crossing", "canal", "desert",
        "agency", "newspaper", "channel", "website", "company", "bank", "club", "party", "government", "ministry", "parliament", "security", "army", "armed-group", "movement",
        "international", "university", "ngo", "sport-body", "union",
    ];

    // Sorts of places that share a type noun stand for one bit.
    private static readonly string[][] PlaceHeads =
    [
        ["city", "village", "district"], ["province", "district", "city"], ["area", "region", "district", "city", "village"], ["mountain", "valley", "desert"],
        ["airport", "port", "base", "crossing", "field", "dam"], ["sea", "gulf", "strait", "ocean", "lake", "river", "canal"], ["palace", "mosque", "prison", "stadium", "square"], ["camp", "island"],
    ];

    private static readonly (string Head, string[] Sorts)[] OrganizationHeads =
    [
        ("media", ["agency", "newspaper", "channel", "website", "company"]),
        ("company", ["company", "bank"]),
        ("bank", ["bank", "company"]),
        ("club", ["club"]),
        ("party", ["party", "movement", "armed-group"]),
        ("armed-group", ["armed-group", "movement", "army", "party"]),
        ("government", ["government", "ministry", "international", "security", "parliament", "agency", "sport-body"]),
        ("university", ["university", "ngo"]),
    ];

    /// <summary>The number of a sort.</summary>
    /// <exception cref="InvalidDataException">There is no such sort.</exception>
    public static byte NumberOf(string sort) => Array.IndexOf(All, sort) is >= 0 and var number ? (byte)number : throw new InvalidDataException($"'{sort}' is no sort of actor");

    /// <summary>All sorts that have a name.</summary>
    public static IReadOnlyList<string> Named { get; } = All[1..];

    /// <summary>True for places with people and a council.</summary>
    public static bool HasCouncil(string sort) => sort is "city" or "village" or "district" or "province";

    public static string NameOf(byte number) => All[number];

    /// <summary>The bits of the type nouns that may head a place of one of <paramref name="sorts"/>.</summary>
    public static byte PlaceHead(IReadOnlyList<string> sorts)
    {
        var bits = 0;
        for (var bit = 0; bit < PlaceHeads.Length; bit++)
            if (sorts.Any(sort => PlaceHeads[bit][0] == sort)) bits |= 1 << bit;
        return (byte)bits;
    }

    /// <summary>The bit of a kind of organisation heads; 0 for kinds that tell nothing.</summary>
    public static byte OrganizationHead(string head)
    {
        var at = Array.FindIndex(OrganizationHeads, entry => entry.Head == head);
        return at < 0 ? (byte)0 : (byte)(1 << at);
    }

    /// <summary>All the type nouns, as bits, that may stand before a name of that sort: those of places or those of organisations.</summary>
    public static byte HeadsOf(ActorKind kind, string sort)
    {
        var bits = 0;
        if (kind == ActorKind.Place)
        {
            for (var bit = 0; bit < PlaceHeads.Length; bit++) if (PlaceHeads[bit].Contains(sort, StringComparer.Ordinal)) bits |= 1 << bit;
        }
        else if (kind == ActorKind.Organization)
        {
            for (var bit = 0; bit < OrganizationHeads.Length; bit++) if (OrganizationHeads[bit].Sorts.Contains(sort, StringComparer.Ordinal)) bits |= 1 << bit;
        }
        return (byte)bits;
    }
}
