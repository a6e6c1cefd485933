using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Isnad.Model;

/// <summary>Asks for memory before it is needed: what is kept of a word seldom lies in the nearest caches, and waiting for it takes longer than anything else that is done with it.</summary>
internal static unsafe class Ahead
{
    /// <summary>So many words before its turn what is kept of a word is asked for.</summary>
    public const int Words = 8;

    /// <summary>Has the processor fetch what lies at <paramref name="place"/>, where it can be told to; it may be any address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(void* place)
    {
        if (Sse.IsSupported) Sse.Prefetch0(place);
    }
}
