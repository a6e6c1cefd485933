using System.Runtime.InteropServices;

namespace Isnad.Model.Network;

/// <summary>Room for what a network computes of one text; grows with the longest text that it was used for. Not for two threads at once.</summary>
internal sealed unsafe class NetworkBuffers
{
    private const int RowWidth = (4 * NetworkShape.Width) + (3 * NetworkShape.Width) + NetworkShape.TokenOutputs + NetworkShape.AllKeys;

    private float* memory;
    private int capacity;

    ~NetworkBuffers() => NativeMemory.AlignedFree(memory);

    /// <summary>What is known of each token, <see cref="NetworkShape.Width"/> numbers each.</summary>
    public float* Known { get; private set; }

    /// <summary>Scores of labels, <see cref="NetworkShape.TokenOutputs"/> a token.</summary>
    public float* Outputs { get; private set; }

    /// <summary>Keys of all pointers, a token after another.</summary>
    public float* Keys { get; private set; }

    internal float* State { get; private set; }

    internal float* Normal { get; private set; }

    internal float* Seen { get; private set; }

    internal float* Gates { get; private set; }

    /// <summary>Makes room for <paramref name="tokens"/> tokens; what stood there is lost when it has to grow.</summary>
    internal void Reserve(int tokens)
    {
        if (tokens > capacity)
        {
            NativeMemory.AlignedFree(memory);
            memory = null;
            capacity = 0;
            memory = (float*)NativeMemory.AlignedAlloc((nuint)tokens * RowWidth * sizeof(float), 64);
            capacity = tokens;
        }
        State = memory;
        Normal = State + ((long)capacity * NetworkShape.Width);
        Seen = Normal + ((long)capacity * NetworkShape.Width);
        Known = Seen + ((long)capacity * NetworkShape.Width);
        Gates = Known + ((long)capacity * NetworkShape.Width);
        Outputs = Gates + ((long)capacity * 3 * NetworkShape.Width);
        Keys = Outputs + ((long)capacity * NetworkShape.TokenOutputs);
    }
}
