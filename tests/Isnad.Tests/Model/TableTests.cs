using Isnad.Model;

namespace Isnad.Tests.Model;

public sealed class TableTests
{
    private const int Count = 340;

    [Fact]
    public void A_hash_has_its_flags_however_far_it_stands_from_its_place()
    {
        var file = ModelFile.Write("flags", FlagTable.Build(Enumerable.Range(1, Count).Select(n => KeyValuePair.Create(Crowded(n), (byte)(1 + (n % 255))))));
        var table = new FlagTable(ModelFile.Pinned("flags", file));

        Assert.All(Enumerable.Range(1, Count), n => Assert.Equal(1 + (n % 255), table.Find(Crowded(n))));
        Assert.All(Enumerable.Range(Count + 1, 3 * Count), n => Assert.Equal(0, table.Find(Crowded(n))));
        GC.KeepAlive(file);
    }

    [Fact]
    public void A_single_feature_scores_its_weight()
    {
        var features = new FeatureBuffer();
        for (var n = 0; n < 2 * Count; n++) features.Add(7, (ulong)n);
        var hashes = features.Hashes.ToArray();
        var file = ModelFile.Write("weights", WeightTable.Build(1, hashes.Take(Count).Select((hash, n) => (hash, new[] { n + 1f }))));
        var table = new WeightTable(ModelFile.Pinned("weights", file));

        for (var n = 0; n < 2 * Count; n++)
        {
            features.Clear();
            features.Add(7, (ulong)n);
            Assert.Equal(n < Count ? n + 1 : 0, table.Score(features), 0.1f);
            Assert.Equal(table.WeightOf(hashes[n]), table.Score(features));
        }
        GC.KeepAlive(file);
    }

    // Three places for all of them, the last of the table and its first among these.
    private static ulong Crowded(int n) => ((ulong)n << 40) | (uint)(n % 3 * 511);
}
