namespace Isnad.Training.Learning;

/// <summary>Numbers feature hashes, so that learners work on dense arrays.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<ulong> hashes = [];

    public int Count => hashes.Count;

    public ulong HashOf(int number) => hashes[number];

    public int[] NumbersOf(ReadOnlySpan<ulong> features)
    {
        var result = new int[features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            if (!numbers.TryGetValue(features[i], out result[i]))
            {
                result[i] = hashes.Count;
                numbers.Add(features[i], result[i]);
                hashes.Add(features[i]);
            }
        }
        return result;
    }
}
