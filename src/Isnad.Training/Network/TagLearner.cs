namespace Isnad.Training.Network;

/// <summary>The gradient of a linear-chain conditional random field over scores that a network gives.</summary>
internal static class TagLearner
{
    /// <summary>
    /// Writes the gradient of each score [n × <paramref name="stride"/>, the first <paramref name="labels"/> of each row] and adds those of the transitions
    /// [from × 16 + to; the row after the last label is the start]; gives the loss.
    /// </summary>
    public static double Learn(ReadOnlySpan<float> scores, int n, int stride, int labels, ReadOnlySpan<float> transitions, ReadOnlySpan<byte> gold, Span<float> gradient, Span<float> transitionGradient)
    {
        var forward = new float[n * labels];
        var backward = new float[n * labels];
        Span<float> terms = stackalloc float[labels];
        for (var y = 0; y < labels; y++) forward[y] = transitions[(labels * 16) + y] + scores[y];
        for (var t = 1; t < n; t++)
            for (var y = 0; y < labels; y++)
            {
                for (var x = 0; x < labels; x++) terms[x] = forward[((t - 1) * labels) + x] + transitions[(x * 16) + y];
                forward[(t * labels) + y] = LogSum(terms) + scores[(t * stride) + y];
            }
        for (var t = n - 2; t >= 0; t--)
            for (var x = 0; x < labels; x++)
            {
                for (var y = 0; y < labels; y++) terms[y] = backward[((t + 1) * labels) + y] + transitions[(x * 16) + y] + scores[((t + 1) * stride) + y];
                backward[(t * labels) + x] = LogSum(terms);
            }
        var logZ = LogSum(forward.AsSpan((n - 1) * labels, labels));
        var path = transitions[(labels * 16) + gold[0]] + scores[gold[0]];
        for (var t = 1; t < n; t++) path += transitions[(gold[t - 1] * 16) + gold[t]] + scores[(t * stride) + gold[t]];
        for (var t = 0; t < n; t++)
        {
            for (var y = 0; y < labels; y++)
                gradient[(t * stride) + y] = MathF.Exp(forward[(t * labels) + y] + backward[(t * labels) + y] - logZ) - (gold[t] == y ? 1 : 0);
            for (var y = 0; y < labels; y++)
            {
                if (t == 0)
                {
                    transitionGradient[(labels * 16) + y] += gradient[y];
                    continue;
                }
                for (var x = 0; x < labels; x++)
                {
                    var p = MathF.Exp(forward[((t - 1) * labels) + x] + transitions[(x * 16) + y] + scores[(t * stride) + y] + backward[(t * labels) + y] - logZ);
                    transitionGradient[(x * 16) + y] += p - (gold[t - 1] == x && gold[t] == y ? 1 : 0);
                }
            }
        }
        return logZ - path;
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        var max = float.NegativeInfinity;
        foreach (var t in terms) max = MathF.Max(max, t);
        var sum = 0f;
        foreach (var t in terms) sum += MathF.Exp(t - max);
        return max + MathF.Log(sum);
    }
}
