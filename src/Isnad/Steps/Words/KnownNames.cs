using Isnad.Model;

namespace Isnad.Steps.Words;

/// <summary>Finds known names of one word or more: the longest that begins at each token, particles and articles aside.</summary>
internal sealed class KnownNames(FlagTable table)
{
    private const int MaxWords = 7;

    public static KnownNames Embedded { get; } = new(new FlagTable(ModelFile.Embedded("known-names.bin")));

    /// <summary>Hash of no words, to go on from with <see cref="Add"/>.</summary>
    public const ulong Begin = 0x9AE16A3B2F90404F;

    /// <summary>The hash of a sequence of words with one more.</summary>
    public static ulong Add(ulong sequence, ulong word) => FeatureBuffer.Combine(sequence, word);

    /// <summary>Marks each token that stands in a known name; <paramref name="bares"/> are the hashes of the words without particles and article.</summary>
    public void Mark(ReadOnlySpan<ulong> bares, Span<KnownName> marks)
    {
        for (var i = 0; i < bares.Length; i++)
        {
            var (length, name) = Longest(bares[i..]);
            if (length == 0) continue;
            var mark = (name & (KnownName.Complete | KnownName.Common)) | (length > 1 ? KnownName.Several : KnownName.None);
            for (var k = 0; k < length; k++) marks[i + k] = mark | (k > 0 ? KnownName.Continued : KnownName.None);
            i += length - 1;
        }
    }

    private (int Length, KnownName Name) Longest(ReadOnlySpan<ulong> bares)
    {
        var best = (0, KnownName.None);
        var hash = Begin;
        for (var k = 0; k < Math.Min(MaxWords, bares.Length); k++)
        {
            hash = Add(hash, bares[k]);
            var found = (KnownName)table.Find(hash);
            if ((found & KnownName.Complete) != 0) best = (k + 1, found);
            if ((found & KnownName.Beginning) == 0) break;
        }
        return best;
    }
}
