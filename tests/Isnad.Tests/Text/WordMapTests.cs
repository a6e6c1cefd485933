using CsCheck;
using Isnad.Text;

namespace Isnad.Tests.Text;

public sealed class WordMapTests
{
    // Few different hashes, some of which want the same place.
    private static readonly Gen<ulong> Hash = Gen.Select(Gen.ULong[1, 40], Gen.Int[0, 2], (n, shift) => n << (20 * shift));

    [Fact]
    public void It_holds_what_a_dictionary_holds() => Gen.Select(Hash, Gen.Int).Array[0, 300].Sample(words =>
    {
        var map = new WordMap<int>();
        var dictionary = new Dictionary<ulong, int>();
        foreach (var (hash, value) in words)
            if (value % 2 == 0) map[hash] = dictionary[hash] = value;
            else if (map.TryAdd(hash, value) != dictionary.TryAdd(hash, value)) return false;
        return words.All(word => map[word.Item1] == dictionary[word.Item1])
            && Enumerable.Range(1, 60).All(n => map.GetValueOrDefault((ulong)n) == dictionary.GetValueOrDefault((ulong)n));
    });

    [Fact]
    public void A_word_that_was_never_added_is_not_there()
    {
        var map = new WordMap<string> { [1] = "one" };

        Assert.False(map.TryGetValue(65, out _));
        Assert.False(map.TryGetValue(0, out _));
        Assert.Throws<KeyNotFoundException>(() => map[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => map[0] = "none");
    }
}
