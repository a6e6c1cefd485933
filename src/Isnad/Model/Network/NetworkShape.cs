namespace Isnad.Model.Network;

/// <summary>The sizes of the token network, and where each block of its numbers begins in one array.</summary>
internal sealed class NetworkShape
{
    /// <summary>Length of a word vector.</summary>
    public const int WordWidth = 64;

    /// <summary>Length of what is known of a token inside the network.</summary>
    public const int Width = 96;

    /// <summary>Layers that carry knowledge along the text.</summary>
    public const int Layers = 2;

    /// <summary>Length of the key of a token that a pointer may point to.</summary>
    public const int KeyWidth = 16;

    /// <summary>Length of a pointer's question: a key for the token before the boundary, one for the token after it.</summary>
    public const int QuestionWidth = 2 * KeyWidth;

    /// <summary>Length of all keys of a token.</summary>
    public const int AllKeys = PointerShape.Count * QuestionWidth;

    /// <summary>Labels and questions about a single token, padded to whole vectors.</summary>
    public const int TokenOutputs = 16;

    /// <summary>Neighbours that a convolution sees, the token itself included.</summary>
    public const int Reach = 5;

    /// <summary>Buckets of distance between a pointer and what it points to.</summary>
    public const int Distances = 64;

    public NetworkShape(int categories, int affixes)
    {
        var at = 0;
        int Take(int size)
        {
            var start = at;
            at += (size + 15) / 16 * 16;
            return start;
        }
        Categories = Take(categories * Width);
        Affixes = Take(affixes * WordWidth);
        TablesEnd = at;
        Input = Take(WordWidth * Width);
        InputBias = Take(Width);
        for (var l = 0; l < Layers; l++)
            Layer[l] = new LayerShape(Take(Width), Take(Reach * Width), Take(Width * 3 * Width), Take(3 * Width), Take(Width * Width));
        FinalGain = Take(Width);
        Token = Take(Width * TokenOutputs);
        TokenBias = Take(TokenOutputs);
        Transitions = Take(16 * 16);
        Keys = Take(Width * AllKeys);
        for (var p = 0; p < PointerShape.Count; p++)
            Pointer[p] = new PointerShape(Take(Width * QuestionWidth), Take(Width * QuestionWidth), Take(QuestionWidth), Take(Width * Distances), Take(Distances), Take(Width));
        Size = at;
    }

    /// <summary>Vectors of categories: one row each, <see cref="Width"/> long.</summary>
    public int Categories { get; }

    /// <summary>Vectors of beginnings and endings of words: one row each, <see cref="WordWidth"/> long.</summary>
    public int Affixes { get; }

    /// <summary>Where the tables end and the dense blocks begin.</summary>
    public int TablesEnd { get; }

    public int Input { get; }

    public int InputBias { get; }

    public LayerShape[] Layer { get; } = new LayerShape[Layers];

    public int FinalGain { get; }

    public int Token { get; }

    public int TokenBias { get; }

    public int Transitions { get; }

    public int Keys { get; }

    public PointerShape[] Pointer { get; } = new PointerShape[PointerShape.Count];

    /// <summary>How many numbers there are in all.</summary>
    public int Size { get; }
}

/// <summary>One layer: a gain, a convolution, the gates with their bias, and the way out.</summary>
internal readonly record struct LayerShape(int Gain, int Convolution, int Gates, int GateBias, int Out);

/// <summary>
/// A pointer from one or two tokens to a boundary between two others: what the first asks, what the second asks, what is asked always, what the first
/// expects of the distance, what anybody expects of it, and how much speaks for pointing nowhere.
/// </summary>
internal readonly record struct PointerShape(int First, int Second, int Bias, int DistanceByFirst, int Distance, int Nowhere)
{
    public const int Count = 5;
}
