using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>What tells that a token belongs to a name: the word, its shape, its clusters and its neighbours'.</summary>
internal static class EntityFeatures
{
    private enum F : byte
    {
        Bias, Word, WordBefore, WordAfter, WordBefore2, WordAfter2, Bare, Cluster, ClusterBefore, ClusterAfter, ClusterBefore2, ClusterAfter2,
        ClusterPair, ClusterPairAfter, Coarse3, Prefix2, Prefix3, Suffix2, Suffix3, Shape, ShapeAround, Length, Quoted, WordPair, WordPairAfter, LineStart,
        BareBefore, Frequency, CoarseAround, SpaceBefore, Name, NameBefore, NameAfter, NamePair, NamePairAfter, NameCluster,
    }

    public static void Fill(ReadingContext context, int i, FeatureBuffer into)
    {
        var words = context.View;
        into.Clear();
        into.Add((byte)F.Bias, 1);
        var token = context.Tokens[i];
        ulong w0 = words.Hash(i), wb = words.Hash(i - 1), wa = words.Hash(i + 1), wb2 = words.Hash(i - 2), wa2 = words.Hash(i + 2);
        ulong c0 = words.Cluster(i), cb = words.Cluster(i - 1), ca = words.Cluster(i + 1), cb2 = words.Cluster(i - 2), ca2 = words.Cluster(i + 2);
        ulong k0 = words.Coarse(i), kb = words.Coarse(i - 1), ka = words.Coarse(i + 1);
        into.Add((byte)F.Word, w0);
        into.Add((byte)F.WordBefore, wb);
        into.Add((byte)F.WordAfter, wa);
        into.Add((byte)F.WordBefore2, wb2);
        into.Add((byte)F.WordAfter2, wa2);
        into.Add((byte)F.WordPair, wb, w0);
        into.Add((byte)F.WordPairAfter, w0, wa);
        into.Add((byte)F.Cluster, c0);
        into.Add((byte)F.ClusterBefore, cb);
        into.Add((byte)F.ClusterAfter, ca);
        into.Add((byte)F.ClusterBefore2, cb2);
        into.Add((byte)F.ClusterAfter2, ca2);
        into.Add((byte)F.ClusterPair, cb, c0);
        into.Add((byte)F.ClusterPairAfter, c0, ca);
        into.Add((byte)F.Coarse3, kb, k0, ka);
        into.Add((byte)F.CoarseAround, kb, ka);
        into.Add((byte)F.Shape, words.Shape(i));
        into.Add((byte)F.ShapeAround, words.Shape(i - 1), words.Shape(i), words.Shape(i + 1));
        into.Add((byte)F.Quoted, context.QuotationAt[i] >= 0 ? (ulong)Math.Min(6, context.Quotations[context.QuotationAt[i]].Count) : 0, words.Shape(i - 1));
        into.Add((byte)F.LineStart, i == 0 || context.Tokens[i - 1].Paragraph != token.Paragraph ? 1UL : 0, k0);
        into.Add((byte)F.Frequency, words.Frequency(i) / 16);
        ulong n0 = words.Name(i), nb = words.Name(i - 1), na = words.Name(i + 1);
        into.Add((byte)F.Name, n0, (ulong)Math.Min(words.Proclitic(i), 1));
        into.Add((byte)F.NameBefore, nb);
        into.Add((byte)F.NameAfter, na);
        into.Add((byte)F.NamePair, nb, n0);
        into.Add((byte)F.NamePairAfter, n0, na);
        into.Add((byte)F.NameCluster, n0, kb);
        into.Add((byte)F.SpaceBefore, token.AfterSpace ? 1UL : 0);
        if (token.Kind != TokenKind.Word) return;
        var word = context.Folded(i);
        var cut = words.Proclitic(i);
        var bare = cut == 0 ? w0 : WordHash.Of(word[cut..]);
        into.Add((byte)F.Bare, bare, (ulong)cut);
        into.Add((byte)F.BareBefore, bare, kb);
        into.Add((byte)F.Length, (ulong)Math.Min(9, word.Length));
        into.Add((byte)F.Prefix2, WordHash.Of(word[..Math.Min(2, word.Length)]), (ulong)cut);
        into.Add((byte)F.Prefix3, WordHash.Of(word[..Math.Min(3, word.Length)]));
        into.Add((byte)F.Suffix2, WordHash.Of(word[Math.Max(0, word.Length - 2)..]));
        into.Add((byte)F.Suffix3, WordHash.Of(word[Math.Max(0, word.Length - 3)..]));
    }
}
