using Isnad.Knowledge;

namespace Isnad;

/// <summary>The actors that the engine knows, by id. Immutable and safe to share between threads.</summary>
public sealed class ActorDirectory
{
    private static readonly Lazy<ActorDirectory> Loaded = new(() => new ActorDirectory(ActorTable.Embedded));

    private readonly ActorTable table;
    private readonly Dictionary<string, int> numbers;

    private ActorDirectory(ActorTable table)
    {
        this.table = table;
        numbers = new Dictionary<string, int>(table.Count, StringComparer.Ordinal);
        for (var i = 0; i < table.Count; i++) numbers[table.IdOf(i)] = i;
    }

    /// <summary>The embedded actors.</summary>
    public static ActorDirectory Default => Loaded.Value;

    /// <summary>
    /// What is known under an id: name, kind, finer kind, country, Latin name and item in Wikidata; null for none. An id that a state was put to
    /// (<c>org:ministry-of-interior@EG</c>) gives the actor with that country.
    /// </summary>
    public Actor? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (numbers.TryGetValue(id, out var number)) return Of(number, id, null);
        var at = id.LastIndexOf('@');
        return at > 0 && numbers.TryGetValue(id[..at], out number) ? Of(number, id, id[(at + 1)..]) : null;
    }

    private Actor Of(int number, string id, string? country)
    {
        ref readonly var record = ref table[number];
        return new Actor(id, table.NameOf(number), (ActorKind)record.Kind)
        {
            Sort = ActorSort.NameOf(record.Sort),
            Latin = Given(table.LatinOf(number)),
            Country = country ?? Given(CountryCode.CodeOf(record.Country)),
            Wikidata = Given(table.WikidataOf(number)),
        };
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
