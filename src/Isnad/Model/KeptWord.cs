using System.Runtime.CompilerServices;

namespace Isnad.Model;

/// <summary>Of which word something is kept in a place: one thread claims the place, fills it and then says so, once; all others find it filled or not at all.</summary>
internal struct KeptWord
{
    private const ulong Claimed = 1;

    private ulong hash;

    /// <summary>True where what is kept is that of the word with this hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Is(ulong word) => Volatile.Read(in hash) == word;

    /// <summary>True for the one who may fill the place.</summary>
    public bool TryClaim() => Interlocked.CompareExchange(ref hash, Claimed, 0) == 0;

    /// <summary>The place is filled.</summary>
    public void Publish(ulong word) => Volatile.Write(ref hash, word);
}
