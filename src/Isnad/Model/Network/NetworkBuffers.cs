using System.Runtime.InteropServices;

namespace Isnad.Model.Network;

/// <summary>Room for what a network computes of one text; grows with the longest text that it was used for. Not for two threads at once.</summary>
internal sealed unsafe class NetworkBuffers
{
    private const int LargeRoom = 50_000;
    private const int KeptWidth = NetworkShape.Width + NetworkShape.TokenOutputs;
    private const int ScratchWidth = (3 * NetworkShape.Width) + (3 * NetworkShape.Width) + (NetworkShape.Width / sizeof(float)) + 1;

    private const int WantedWidth = (2 * NetworkShape.Width) + NetworkShape.Distances;

    private readonly float* wanted = (float*)NativeMemory.AlignedAlloc(PointerShape.Count * WantedWidth * sizeof(float), 64);
    private float* kept;
    private float* scratch;
    private int keptRoom;
    private int scratchRoom;

    ~NetworkBuffers()
    {
        NativeMemory.AlignedFree(wanted);
        NativeMemory.AlignedFree(kept);
        NativeMemory.AlignedFree(scratch);
    }

    /// <summary>True when it grew for a text so long that its room is better given back than kept.</summary>
    public bool IsLarge => keptRoom > LargeRoom;

    /// <summary>What is known of each token, <see cref="NetworkShape.Width"/> numbers each.</summary>
    public float* Known { get; private set; }

    /// <summary>Scores of labels, <see cref="NetworkShape.TokenOutputs"/> a token.</summary>
    public float* Outputs { get; private set; }

    /// <summary>What a pointer looks for in the token before the boundary, in the token after it, and at each distance, since it was last asked.</summary>
    public float* Wanted(PointerKind kind) => wanted + ((int)kind * WantedWidth);

    internal float* State { get; private set; }

    internal float* Normal { get; private set; }

    internal float* Seen { get; private set; }

    internal float* Gates { get; private set; }

    /// <summary>Rows that were quantized, <see cref="NetworkShape.Width"/> bytes each at the most.</summary>
    internal byte* Quantized { get; private set; }

    /// <summary>The scales of those rows.</summary>
    internal float* Scales { get; private set; }

    /// <summary>Makes room for what is kept of <paramref name="tokens"/> tokens, and to compute <paramref name="atOnce"/> of them; what stood there may be lost.</summary>
    public void Reserve(int tokens, int atOnce)
    {
        Grow(ref kept, ref keptRoom, tokens, KeptWidth);
        Grow(ref scratch, ref scratchRoom, atOnce, ScratchWidth);
        Known = kept;
        Outputs = Known + ((long)keptRoom * NetworkShape.Width);
        State = scratch;
        Normal = State + ((long)scratchRoom * NetworkShape.Width);
        Seen = Normal + ((long)scratchRoom * NetworkShape.Width);
        Gates = Seen + ((long)scratchRoom * NetworkShape.Width);
        Quantized = (byte*)(Gates + (3L * scratchRoom * NetworkShape.Width));
        Scales = (float*)(Quantized + ((long)scratchRoom * NetworkShape.Width));
    }

    private static void Grow(ref float* memory, ref int room, int rows, int width)
    {
        if (rows <= room) return;
        NativeMemory.AlignedFree(memory);
        memory = null;
        room = 0;
        memory = (float*)NativeMemory.AlignedAlloc((nuint)rows * (nuint)width * sizeof(float), 64);
        room = rows;
    }
}
