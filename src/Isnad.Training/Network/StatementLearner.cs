using Isnad.Model.Network;
using Isnad.Steps.Encoding;
using Isnad.Steps.Entities;

namespace Isnad.Training.Network;

/// <summary>Teaches the token network what annotated articles say: names, cues, where contents and sources begin and end.</summary>
internal sealed unsafe class StatementLearner
{
    private const int W = NetworkShape.Width;
    private const int Outputs = NetworkShape.TokenOutputs;
    private const int All = NetworkShape.AllKeys;

    // The rounds at the end whose numbers are averaged.
    private const int Averaged = 4;

    private readonly NetworkShape shape = new(TokenInput.Categories, TokenInput.Affixes);
    private readonly Parameters parameters;
    private readonly TrainableNetwork network;
    private readonly NetworkInput input = new();
    private readonly Chance chance;
    private Numbers scores = new(0);
    private Numbers gradient = new(0);
    private Numbers keys = new(0);
    private Numbers keyGradients = new(0);

    /// <summary>Begins with what <paramref name="start"/> knows of tokens; where it is to go on, also with what that says and points to.</summary>
    public StatementLearner(TokenNetwork start, Numbers words, bool goOn, ulong seed)
    {
        chance = new Chance(seed);
        parameters = new Parameters(shape, words, learnWords: false);
        NetworkFile.Read(start, shape, parameters.All);
        if (!goOn) parameters.StartHeads(chance);
        network = new TrainableNetwork(shape, parameters);
    }

    public required int Epochs { get; init; }

    public required float Rate { get; init; }

    public required float TableRate { get; init; }

    /// <summary>Chance that a number inside the network is left out.</summary>
    public required float Dropout
    {
        get => network.Dropout;
        init => network.Dropout = value;
    }

    /// <summary>Chance that a word is taken for one that raw news does not know.</summary>
    public float WordDropout { get; init; } = 0.12f;

    /// <summary>Learns from annotated articles; gives the file of the network: the mean of the last rounds.</summary>
    public byte[] Train(IReadOnlyList<TaughtArticle> articles, string header)
    {
        var average = new float[shape.Size];
        var done = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var article in Shuffled(articles))
            {
                var left = 1 - ((float)done++ / (Epochs * articles.Count));
                var pace = Math.Min(1f, done / 300f) * (0.05f + (0.95f * left));
                Learn(article, Rate * pace, TableRate * pace);
            }
            if (epoch < Epochs - Averaged) continue;
            for (var i = 0; i < average.Length; i++) average[i] += parameters.Values[i] / Averaged;
        }
        return NetworkFile.Write(header, shape, average);
    }

    private TaughtArticle[] Shuffled(IReadOnlyList<TaughtArticle> articles)
    {
        TaughtArticle[] round = [.. articles];
        for (var i = round.Length - 1; i > 0; i--)
        {
            var k = chance.Below(i + 1);
            (round[i], round[k]) = (round[k], round[i]);
        }
        return round;
    }

    private void Learn(TaughtArticle article, float rate, float tableRate)
    {
        var context = article.Context;
        var n = context.Tokens.Length;
        if (n == 0) return;
        input.Clear();
        var next = 0;
        for (var i = 0; i < n; i++)
        {
            while (next < context.Sites.Count && context.Sites[next].First < i) next++;
            TokenInput.AddToken(context, i, next < context.Sites.Count && context.Sites[next].First == i ? context.Sites[next] : null, chance.NextFloat() >= WordDropout, input);
        }
        network.Forward(input, chance);
        LearnTokens(article, n);
        LearnPointers(article, n);
        network.Backward(input, tableRate, 0);
        parameters.Step(rate, 0.01f);
    }

    private void LearnTokens(TaughtArticle article, int n)
    {
        Numbers.Room(ref scores, n * Outputs);
        Numbers.Room(ref gradient, n * Outputs);
        for (var t = 0; t < n; t++) new Span<float>(P(shape.TokenBias), Outputs).CopyTo(scores.Span(t * Outputs, Outputs));
        Matrix.MultiplyAdd<Lanes16>(network.Known, n, W, P(shape.Token), Outputs, scores.Start);
        TagLearner.Learn(scores.Span(0, n * Outputs), n, Outputs, EntityTag.Count, new(P(shape.Transitions), 256), article.Tags, gradient.Span(0, n * Outputs), new(G(shape.Transitions), 256));
        for (var t = 0; t < n; t++)
            for (var q = 0; q < TokenQuestion.Count; q++)
            {
                var at = (t * Outputs) + EntityTag.Count + q;
                gradient.Start[at] = (q == 0 ? 1f : 0.3f) * ((1 / (1 + MathF.Exp(-scores.Start[at]))) - article.Answers[(t * TokenQuestion.Count) + q]);
            }
        for (var t = 0; t < n; t++) Matrix.AddScaled(gradient.Start + (t * Outputs), 1, Outputs, G(shape.TokenBias));
        TransposedMatrix.MultiplyAdd(network.Known, n, W, gradient.Start, Outputs, G(shape.Token));
        network.MultiplyTransposed(gradient.Start, n, Outputs, shape.Token, W, network.KnownGradient);
    }

    private void LearnPointers(TaughtArticle article, int n)
    {
        Numbers.Room(ref keys, (long)n * All);
        Numbers.Room(ref keyGradients, (long)n * All);
        Matrix.MultiplyAdd<Lanes16>(network.Known, n, W, P(shape.Keys), All, keys.Start);
        var learners = Enumerable.Range(0, PointerShape.Count).Select(k => new PointerLearner(network, (PointerKind)k, keys.Start, keyGradients.Start)).ToArray();
        foreach (var choice in article.Choices)
        {
            var candidates = PointerCandidates.Of(article.Context, article.Tags, article.Described, choice.Kind, choice.Cue, choice.Second);
            learners[(int)choice.Kind].Learn(n, choice.Cue.First, choice.Second, candidates, choice);
        }
        TransposedMatrix.MultiplyAdd(network.Known, n, W, keyGradients.Start, All, G(shape.Keys));
        network.MultiplyTransposed(keyGradients.Start, n, All, shape.Keys, W, network.KnownGradient);
    }

    private float* P(int place) => parameters.Values + place;

    private float* G(int place) => parameters.Gradients + place;
}
