namespace Isnad.Training.Network;

/// <summary>The gradient of a linear-chain conditional random field over scores that a network gives.</summary>
internal static class TagLearner
{
    private const int To = 16;

    /// <summary>
    /// Writes the gradient of each score [n × <paramref name="stride"/>, the first <paramref name="labels"/> of each row] and adds those of the transitions
    /// [from × 16 + to; the row after the last label is the start].
    /// </summary>
    public static void Learn(ReadOnlySpan<float> scores, int n, int stride, int labels, ReadOnlySpan<float> transitions, ReadOnlySpan<byte> gold, Span<float> gradient, Span<float> transitionGradient)
    {
        Span<float> passing = stackalloc float[(labels + 1) * labels];
        for (var x = 0; x <= labels; x++) for (var y = 0; y < labels; y++) passing[(x * labels) + y] = MathF.Exp(transitions[(x * To) + y]);
        var weights = WeightsOf(scores, n, stride, labels);
        var forward = new float[n * labels];
        var scales = new float[n];
        for (var t = 0; t < n; t++)
        {
            var now = forward.AsSpan(t * labels, labels);
            if (t == 0) passing[(labels * labels)..].CopyTo(now);
            else for (var x = 0; x < labels; x++) AddScaled(forward[((t - 1) * labels) + x], passing.Slice(x * labels, labels), now);
            for (var y = 0; y < labels; y++) now[y] *= weights[(t * labels) + y];
            scales[t] = 1 / Sum(now);
            for (var y = 0; y < labels; y++) now[y] *= scales[t];
        }
        Span<float> backward = stackalloc float[labels], after = stackalloc float[labels];
        backward.Fill(1);
        for (var t = n - 1; t >= 0; t--)
        {
            for (var y = 0; y < labels; y++)
            {
                gradient[(t * stride) + y] = (forward[(t * labels) + y] * backward[y]) - (gold[t] == y ? 1 : 0);
                after[y] = weights[(t * labels) + y] * backward[y] * scales[t];
            }
            if (t == 0) break;
            for (var x = 0; x < labels; x++)
            {
                var sum = 0f;
                for (var y = 0; y < labels; y++)
                {
                    var on = passing[(x * labels) + y] * after[y];
                    sum += on;
                    transitionGradient[(x * To) + y] += forward[((t - 1) * labels) + x] * on;
                }
                backward[x] = sum;
            }
            transitionGradient[(gold[t - 1] * To) + gold[t]]--;
        }
        for (var y = 0; y < labels; y++) transitionGradient[(labels * To) + y] += gradient[y];
    }

    // Each token's scores as factors, the highest one.
    private static float[] WeightsOf(ReadOnlySpan<float> scores, int n, int stride, int labels)
    {
        var weights = new float[n * labels];
        for (var t = 0; t < n; t++)
        {
            var row = scores.Slice(t * stride, labels);
            var max = float.NegativeInfinity;
            foreach (var s in row) max = MathF.Max(max, s);
            for (var y = 0; y < labels; y++) weights[(t * labels) + y] = MathF.Exp(row[y] - max);
        }
        return weights;
    }

    private static void AddScaled(float factor, ReadOnlySpan<float> row, Span<float> into)
    {
        for (var y = 0; y < row.Length; y++) into[y] += factor * row[y];
    }

    private static float Sum(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var x in row) sum += x;
        return sum;
    }
}
