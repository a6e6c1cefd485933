namespace Isnad.Model.Network;

/// <summary>The boundaries that the network points to; the speaker's is where one of his names begins.</summary>
internal enum PointerKind { ContentStart, ContentEnd, SourceStart, SourceEnd, Speaker }

/// <summary>Buckets of distances: exact when short, by thirds of octaves when long.</summary>
internal static class PointerDistance
{
    private const int Exact = 12;
    private const int Side = 31;

    /// <summary>The bucket of a start at <paramref name="start"/> for a cue of tokens [first, end).</summary>
    public static int OfStart(int start, int first, int end) => start < first ? Side + Of(first - start) : Of(start - end);

    /// <summary>The bucket of an end at <paramref name="end"/> for what starts at <paramref name="start"/>, before the cue or after it.</summary>
    public static int OfEnd(int start, int end, bool beforeCue) => Of(end - start) + (beforeCue ? Side : 0);

    private static int Of(int distance) => distance < Exact ? Math.Max(0, distance) : Math.Min(Side - 1, Exact + (int)(3 * MathF.Log2(distance / (float)Exact)));
}
