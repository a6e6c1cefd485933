namespace Isnad.Training.Network;

/// <summary>Chance that is the same every time.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15) | 1;

    public ulong Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        return state ^= state << 17;
    }

    /// <summary>Between 0 and 1, 1 excluded.</summary>
    public float NextFloat() => (Next() >> 40) * (1f / (1 << 24));

    public int Below(int limit) => (int)((Next() >> 33) % (ulong)limit);

    /// <summary>From a normal distribution, nearly.</summary>
    public float NextNormal()
    {
        var sum = -6f;
        for (var i = 0; i < 12; i++) sum += NextFloat();
        return sum;
    }
}
