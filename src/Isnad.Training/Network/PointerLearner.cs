using Isnad.Model.Network;

using Isnad.Training.Learning;

namespace Isnad.Training.Network;

/// <summary>Learns one pointer of the network: which boundary is the right one among many.</summary>
internal sealed unsafe class PointerLearner(TrainableNetwork network, PointerKind kind, float* keys, float* keyGradients)
{
    private const int W = NetworkShape.Width;
    private const int Q = NetworkShape.QuestionWidth;
    private const int K = NetworkShape.KeyWidth;
    private const int All = NetworkShape.AllKeys;

    private readonly PointerShape shape = network.Shape.Pointer[(int)kind];

    /// <summary>
    /// Adds the gradients of one choice: from token <paramref name="first"/> (and <paramref name="second"/>) to the candidates, each a boundary and the
    /// bucket of its distance, in the shares of the choice; the one after the last stands for nowhere.
    /// </summary>
    public void Learn(int count, int first, int second, List<(int Boundary, int Distance)> candidates, TaughtChoice choice)
    {
        var (shares, mayBeNowhere) = (choice.Shares, choice.MayBeNowhere);
        var question = stackalloc float[Q];
        var questionGradient = stackalloc float[Q];
        var distances = stackalloc float[NetworkShape.Distances];
        var distanceGradient = stackalloc float[NetworkShape.Distances];
        var known = network.Known + (first * W);
        new Span<float>(P(shape.Bias), Q).CopyTo(new Span<float>(question, Q));
        new Span<float>(P(shape.Distance), NetworkShape.Distances).CopyTo(new Span<float>(distances, NetworkShape.Distances));
        new Span<float>(questionGradient, Q).Clear();
        new Span<float>(distanceGradient, NetworkShape.Distances).Clear();
        Matrix.MultiplyAdd(known, 1, W, P(shape.First), Q, question);
        Matrix.MultiplyAdd(known, 1, W, P(shape.DistanceByFirst), NetworkShape.Distances, distances);
        if (second >= 0) Matrix.MultiplyAdd(network.Known + (second * W), 1, W, P(shape.Second), Q, question);
        var scores = new float[candidates.Count + (mayBeNowhere ? 1 : 0)];
        for (var c = 0; c < candidates.Count; c++)
        {
            var (boundary, distance) = candidates[c];
            scores[c] = distances[distance];
            if (boundary > 0) scores[c] += Matrix.Dot(question, Key(keys, boundary - 1), K);
            if (boundary < count) scores[c] += Matrix.Dot(question + K, Key(keys, boundary) + K, K);
        }
        const int constant = NetworkShape.Distances - 1;
        if (mayBeNowhere) scores[^1] = Matrix.Dot(known, P(shape.Nowhere), W) + distances[constant];
        Chooser.Softmax(scores);
        if (choice.AnyOf) shares = SharesOfRight(scores, shares);
        if (choice.SecondOpinion is { } opinion) shares = [.. shares.Select((share, c) => share + (choice.Doubt * (opinion[c] - share)))];
        for (var c = 0; c < scores.Length; c++)
        {
            var g = scores[c] - shares[c];
            if (MathF.Abs(g) < 1e-5f) continue;
            if (c == candidates.Count)
            {
                distanceGradient[constant] += g;
                Matrix.AddScaled(known, g, W, G(shape.Nowhere));
                Matrix.AddScaled(P(shape.Nowhere), g, W, network.KnownGradient + (first * W));
                continue;
            }
            var (boundary, distance) = candidates[c];
            distanceGradient[distance] += g;
            if (boundary > 0)
            {
                Matrix.AddScaled(Key(keys, boundary - 1), g, K, questionGradient);
                Matrix.AddScaled(question, g, K, Key(keyGradients, boundary - 1));
            }
            if (boundary < count)
            {
                Matrix.AddScaled(Key(keys, boundary) + K, g, K, questionGradient + K);
                Matrix.AddScaled(question + K, g, K, Key(keyGradients, boundary) + K);
            }
        }
        Matrix.AddScaled(questionGradient, 1, Q, G(shape.Bias));
        Matrix.AddScaled(distanceGradient, 1, NetworkShape.Distances, G(shape.Distance));
        Back(first, questionGradient, shape.First, Q);
        Back(first, distanceGradient, shape.DistanceByFirst, NetworkShape.Distances);
        if (second >= 0) Back(second, questionGradient, shape.Second, Q);
    }

    // Of several right candidates those that are preferred already get more of the target.
    private static float[] SharesOfRight(float[] scores, float[] right)
    {
        var shares = new float[scores.Length];
        var sum = 1e-9f;
        for (var c = 0; c < scores.Length; c++) if (right[c] > 0) sum += scores[c];
        for (var c = 0; c < scores.Length; c++) if (right[c] > 0) shares[c] = scores[c] / sum;
        return shares;
    }

    // The gradient of what is known of a token, and of the block that turned it into a question.
    private void Back(int token, float* gradient, int block, int width)
    {
        float* known = network.Known + (token * W), knownGradient = network.KnownGradient + (token * W);
        for (var p = 0; p < W; p++)
        {
            knownGradient[p] += Matrix.Dot(P(block) + (p * width), gradient, width);
            Matrix.AddScaled(gradient, known[p], width, G(block) + (p * width));
        }
    }

    private float* Key(float* all, int token) => all + ((long)token * All) + ((int)kind * Q);

    private float* P(int place) => network.Parameters.Values + place;

    private float* G(int place) => network.Parameters.Gradients + place;
}
