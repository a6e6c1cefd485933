using System.Diagnostics.CodeAnalysis;

namespace Isnad.Text;

/// <summary>
/// Values by the hash of a word. Most words that are looked for are not there: a filter of bits, small enough to stay in a near cache, turns them away
/// before the table is touched.
/// </summary>
internal sealed class WordMap<TValue>
{
    private const int BitsASlot = 8;

    private (ulong Hash, TValue Value)[] slots = new (ulong, TValue)[64];
    private ulong[] seen = new ulong[64 * BitsASlot / 64];
    private int count;

    /// <summary>The value of a word, which may be set whether or not it is there.</summary>
    /// <exception cref="KeyNotFoundException">It is not there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hash is 0: no word has that.</exception>
    public TValue this[ulong hash]
    {
        get => TryGetValue(hash, out var value) ? value : throw new KeyNotFoundException($"no word has the hash {hash:x}");
        set
        {
            ArgumentOutOfRangeException.ThrowIfZero(hash);
            if (2 * (count + 1) > slots.Length) Grow();
            Put(hash, value);
        }
    }

    /// <summary>Adds a word; false where it is there already and keeps its value.</summary>
    public bool TryAdd(ulong hash, TValue value)
    {
        if (TryGetValue(hash, out _)) return false;
        this[hash] = value;
        return true;
    }

    /// <summary>The value of a word; false where it is not there.</summary>
    public bool TryGetValue(ulong hash, [MaybeNullWhen(false)] out TValue value)
    {
        if ((seen[Place(hash)] >> (int)(hash & 63) & 1) != 0)
        {
            var table = slots;
            for (var i = First(hash, table); table[i].Hash != 0; i = (i + 1) & (table.Length - 1))
            {
                if (table[i].Hash != hash) continue;
                value = table[i].Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>The value of a word; the default value where it is not there.</summary>
    public TValue? GetValueOrDefault(ulong hash) => TryGetValue(hash, out var value) ? value : default;

    // Other bits of the hash than those that choose a slot.
    private int Place(ulong hash) => (int)(hash >> 40) & (seen.Length - 1);

    private static int First(ulong hash, (ulong Hash, TValue Value)[] table) => (int)(hash >> 6) & (table.Length - 1);

    private void Put(ulong hash, TValue value)
    {
        var i = First(hash, slots);
        while (slots[i].Hash != 0 && slots[i].Hash != hash) i = (i + 1) & (slots.Length - 1);
        if (slots[i].Hash == 0) count++;
        slots[i] = (hash, value);
        seen[Place(hash)] |= 1UL << (int)(hash & 63);
    }

    private void Grow()
    {
        var old = slots;
        slots = new (ulong, TValue)[old.Length * 2];
        seen = new ulong[slots.Length * BitsASlot / 64];
        count = 0;
        foreach (var (hash, value) in old) if (hash != 0) Put(hash, value);
    }
}
