using System.Runtime.CompilerServices;
using System.Text;
using Isnad.Model;

namespace Isnad.Knowledge;

/// <summary>
/// Actors with the names that they go by, in bytes that are read where they lie. Head: eight numbers (see <see cref="ActorTableWriter"/>); then slots of
/// aliases and of words (open addressing, fingerprint before value), words of offices, actors, offices, aliases, strings.
/// </summary>
internal sealed unsafe class ActorTable
{
    public const int HeadSize = 32;

    private readonly ulong* aliasSlots;
    private readonly ulong* wordSlots;
    private readonly ulong* officeWords;
    private readonly ActorRecord* actors;
    private readonly OfficeRecord* offices;
    private readonly uint* aliases;
    private readonly byte* strings;
    private readonly uint aliasMask;
    private readonly uint wordMask;
    private readonly string?[] ids;
    private readonly string?[] names;
    private readonly object? alive;

    /// <summary>The table in <paramref name="file"/>; <paramref name="keep"/> is what must live as long as it.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such table.</exception>
    public ActorTable(ModelFile file, object? keep = null)
    {
        alive = keep;
        var head = (int*)file.Pointer;
        if (file.Length < HeadSize || Sizes(head) != file.Length) throw new InvalidDataException("actors.bin: cut short");
        Count = head[0];
        (aliasMask, wordMask) = ((uint)head[1] - 1, (uint)head[2] - 1);
        aliasSlots = (ulong*)(file.Pointer + HeadSize);
        wordSlots = aliasSlots + head[1];
        officeWords = wordSlots + head[2];
        actors = (ActorRecord*)(officeWords + head[3]);
        offices = (OfficeRecord*)(actors + head[0]);
        aliases = (uint*)(offices + head[4]);
        strings = (byte*)(aliases + head[5]);
        ids = new string?[Count];
        names = new string?[Count];
    }

    /// <summary>The actors that the engine knows.</summary>
    public static ActorTable Embedded { get; } = new(ModelFile.Embedded("actors.bin"));

    public int Count { get; }

    /// <summary>The index of the first alias with that key, to be read by <see cref="Alias"/>; -1 where no actor goes by it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key) => (int)Value(aliasSlots, aliasMask, key) - 1;

    public Alias Alias(int index) => new(aliases[index]);

    public ref readonly ActorRecord this[int actor] => ref actors[actor];

    /// <summary>What the word of that hash tells where it stands beside a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ContextWord Word(ulong hash) => ContextWord.Of(Value(wordSlots, wordMask, hash));

    public ReadOnlySpan<OfficeRecord> OfficesOf(int actor) => new(offices + actors[actor].Offices, actors[actor].OfficeCount);

    public ReadOnlySpan<ulong> WordsOf(in OfficeRecord office) => new(officeWords + office.Words, office.WordCount);

    public string IdOf(int actor) => ids[actor] ??= Text(actors[actor].Id);

    public string NameOf(int actor) => names[actor] ??= Text(actors[actor].Name);

    public string LatinOf(int actor) => Text(actors[actor].Latin);

    public string WikidataOf(int actor) => Text(actors[actor].Wikidata);

    private string Text(int at) => Encoding.UTF8.GetString(strings + at + sizeof(ushort), *(ushort*)(strings + at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Value(ulong* slots, uint mask, ulong hash)
    {
        var fingerprint = (uint)(hash >> 32);
        for (var i = (uint)hash & mask; ; i = (i + 1) & mask)
        {
            var slot = slots[i];
            if (slot == 0) return 0;
            if ((uint)slot == fingerprint) return (uint)(slot >> 32);
        }
    }

    private static long Sizes(int* head) =>
        HeadSize + (((long)head[1] + head[2] + head[3]) * sizeof(ulong)) + ((long)head[0] * sizeof(ActorRecord)) + ((long)head[4] * sizeof(OfficeRecord)) + ((long)head[5] * sizeof(uint)) + head[6];
}
