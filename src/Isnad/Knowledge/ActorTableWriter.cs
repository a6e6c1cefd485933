using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Isnad.Model;

namespace Isnad.Knowledge;

/// <summary>
/// Gathers actors and lays them out as <see cref="ActorTable"/> reads them. The head: actors, slots of aliases, slots of words, words of offices,
/// offices, aliases, bytes of strings, and one number that is not used.
/// </summary>
internal sealed class ActorTableWriter
{
    private readonly List<ActorRecord> actors = [];
    private readonly List<OfficeRecord> offices = [];
    private readonly List<ulong> officeWords = [];
    private readonly Dictionary<ulong, List<Alias>> aliases = [];
    private readonly Dictionary<ulong, ContextWord> words = [];
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly List<byte> strings = [];

    /// <summary>Adds an actor and gives its number.</summary>
    public int Add(Actor actor, ActorFlags flags, IEnumerable<(ulong[] Words, int? From, int? To)> held)
    {
        var first = offices.Count;
        foreach (var (wordsOf, from, to) in held)
        {
            offices.Add(new OfficeRecord { Words = officeWords.Count, WordCount = (short)wordsOf.Length, From = (short)(from ?? 0), To = (short)(to ?? 9999) });
            officeWords.AddRange(wordsOf);
        }
        if (actors.Count >= Knowledge.Alias.MostActors) throw new InvalidDataException($"there may be at most {Knowledge.Alias.MostActors} actors");
        actors.Add(new ActorRecord
        {
            Id = Text(actor.Id),
            Name = Text(actor.Name),
            Latin = Text(actor.Latin ?? ""),
            Wikidata = Text(actor.Wikidata ?? ""),
            Offices = first,
            OfficeCount = (ushort)(offices.Count - first),
            Country = CountryCode.NumberOf(actor.Country),
            Kind = (ActorKind8)actor.Kind,
            Sort = ActorSort.NumberOf(actor.Sort),
            Heads = ActorSort.HeadsOf(actor.Kind, actor.Sort),
            Flags = flags,
        });
        return actors.Count - 1;
    }

    /// <summary>Says that an actor goes by the name with that key. Of several reasons the first counts.</summary>
    public void Name(ulong key, int actor, AliasSort sort)
    {
        if (!aliases.TryGetValue(key, out var bearers)) aliases[key] = bearers = [];
        if (!bearers.Exists(bearer => bearer.Actor == actor)) bearers.Add(new Alias(actor, sort, last: false));
    }

    /// <summary>Says what a word tells; what was said of it before stays.</summary>
    public void Word(ulong hash, ContextWord told)
    {
        var known = words.GetValueOrDefault(hash);
        words[hash] = new ContextWord(known.State == 0 ? told.State : known.State, (byte)(known.PlaceHead | told.PlaceHead), (byte)(known.OrganizationHead | told.OrganizationHead), known.IsAmbiguous || told.IsAmbiguous);
    }

    /// <summary>The payload of the file.</summary>
    public byte[] Write()
    {
        var packed = new List<uint>();
        var aliasSlots = Slots(aliases.OrderBy(entry => entry.Key).Select(entry =>
        {
            packed.AddRange(entry.Value.Select((alias, n) => new Alias(alias.Actor, alias.Sort, n == entry.Value.Count - 1).Bits));
            return (entry.Key, (uint)(packed.Count - entry.Value.Count + 1));
        }).ToList());
        var wordSlots = Slots([.. words.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value.Bits))]);
        int[] head = [actors.Count, aliasSlots.Length, wordSlots.Length, officeWords.Count, offices.Count, packed.Count, strings.Count, 0];
        var payload = new List<byte>();
        payload.AddRange(MemoryMarshal.AsBytes<int>(head));
        payload.AddRange(MemoryMarshal.AsBytes<ulong>(aliasSlots));
        payload.AddRange(MemoryMarshal.AsBytes<ulong>(wordSlots));
        payload.AddRange(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(officeWords)));
        payload.AddRange(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(actors)));
        payload.AddRange(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(offices)));
        payload.AddRange(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(packed)));
        payload.AddRange(strings);
        return [.. payload];
    }

    /// <summary>A table in memory of what was gathered.</summary>
    public ActorTable ToTable()
    {
        var bytes = ModelFile.Write("actors in memory", Write());
        return new ActorTable(ModelFile.Pinned("actors", bytes), bytes);
    }

    private static ulong[] Slots(List<(ulong Hash, uint Value)> entries)
    {
        var slots = new ulong[Math.Max(2, BitOperations.RoundUpToPowerOf2((uint)entries.Count * 3 / 2))];
        foreach (var (hash, value) in entries)
        {
            if (value == 0) continue;
            var i = (uint)hash & (slots.Length - 1);
            for (; slots[i] != 0; i = (i + 1) & (slots.Length - 1))
                if ((uint)slots[i] == (uint)(hash >> 32)) throw new InvalidDataException($"two names share the fingerprint {hash >> 32:x}");
            slots[i] = ((ulong)value << 32) | (uint)(hash >> 32);
        }
        return slots;
    }

    private int Text(string text)
    {
        if (texts.TryGetValue(text, out var at)) return at;
        if (strings.Count % 2 == 1) strings.Add(0);
        texts[text] = at = strings.Count;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > ushort.MaxValue) throw new InvalidDataException("a name may have at most 65,535 bytes");
        strings.AddRange(BitConverter.GetBytes((ushort)bytes.Length));
        strings.AddRange(bytes);
        return at;
    }
}
