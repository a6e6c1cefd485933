using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Cues;
using Isnad.Steps.Encoding;

using Isnad.Training.Learning;

namespace Isnad.Training.Network;

/// <summary>
/// Teaches the token network what words mean in their places: words of raw articles are hidden and have to be guessed from the rest, among words
/// drawn by chance. On one thread, so that the same articles give the same network.
/// </summary>
internal sealed unsafe class Pretraining
{
    private const int D = NetworkShape.WordWidth;
    private const int W = NetworkShape.Width;
    private const int Negatives = 384;
    private const float HiddenShare = 0.2f;

    private readonly NetworkShape shape = new(TokenInput.Categories, TokenInput.Affixes);
    private readonly Parameters parameters;
    private readonly TrainableNetwork network;
    private readonly Guess guess;
    private readonly Chance chance = new(11);
    private readonly NetworkInput input = new();
    private readonly int[] drawn;

    public Pretraining(Numbers words, Numbers outputs, int[] drawn)
    {
        this.drawn = drawn;
        parameters = new Parameters(shape, words, learnWords: true);
        parameters.Start(chance);
        network = new TrainableNetwork(shape, parameters) { Dropout = 0.1f };
        guess = new Guess(network, outputs, chance);
    }

    public Parameters Parameters => parameters;

    /// <summary>Reads all articles <paramref name="epochs"/> times.</summary>
    public void Run(Func<IEnumerable<ReadingContext>> articles, ICueFinder finder, int epochs, int total)
    {
        var sites = new List<CueSite>();
        var done = 0;
        double loss = 0, count = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
            foreach (var context in articles())
            {
                done++;
                if (context.Tokens.Length < 20) continue;
                var left = 1 - ((float)done / (epochs * total));
                sites.Clear();
                finder.Find(context, sites);
                var (l, c) = Learn(context, sites, 0.1f + (0.9f * Math.Max(0, left)));
                loss += l;
                count += c;
                if (done % 2000 == 0)
                {
                    Console.Error.WriteLine($"{done} articles, loss {loss / count:F4}");
                    loss = count = 0;
                }
            }
    }

    private (double Loss, int Count) Learn(ReadingContext context, List<CueSite> sites, float pace)
    {
        var hidden = new List<(int Token, int Row)>();
        input.Clear();
        var next = 0;
        for (var i = 0; i < context.Tokens.Length; i++)
        {
            while (next < sites.Count && sites[next].First < i) next++;
            var row = context.Tokens[i].IsWordLike ? context.View.Row(i) : 0;
            if (row > 0 && chance.NextFloat() < HiddenShare)
            {
                hidden.Add((i, row - 1));
                TokenInput.AddHidden(context, i, input);
                continue;
            }
            TokenInput.AddToken(context, i, next < sites.Count && sites[next].First == i ? sites[next] : null, chance.NextFloat() > 0.05f, input);
        }
        if (hidden.Count == 0) return (0, 0);
        network.Forward(input, chance);
        var negatives = new int[Negatives];
        for (var k = 0; k < Negatives; k++) negatives[k] = drawn[chance.Next() % (ulong)drawn.Length];
        var loss = guess.Learn(hidden, negatives, 0.03f * pace);
        network.Backward(input, 0.03f * pace, 0.015f * pace);
        parameters.Step(0.0015f * pace, 0);
        guess.Step(0.0015f * pace);
        return (loss, hidden.Count);
    }
}

/// <summary>Guesses hidden words: a projection of what is known of their places, compared with a vector of each word that it may be.</summary>
internal sealed unsafe class Guess
{
    private const int D = NetworkShape.WordWidth;
    private const int W = NetworkShape.Width;

    private readonly TrainableNetwork network;
    private readonly Numbers outputs;
    private readonly Numbers squares;
    private readonly Numbers projection = new(W * D);
    private readonly Numbers gradient = new(W * D);
    private readonly Numbers projectionSquares = new(W * D);
    private readonly Numbers guessed = new(D);
    private readonly Numbers guessedGradient = new(D);
    private readonly Numbers rowGradient = new(D);

    public Guess(TrainableNetwork network, Numbers outputs, Chance chance)
    {
        this.network = network;
        this.outputs = outputs;
        squares = new Numbers(outputs.Count);
        for (var i = 0; i < W * D; i++) projection.Start[i] = chance.NextNormal() / MathF.Sqrt(W);
    }

    /// <summary>Adds the gradients of one text, and gives its loss.</summary>
    public double Learn(List<(int Token, int Row)> hidden, int[] negatives, float rate)
    {
        double loss = 0;
        var negativeGradients = new Numbers((long)negatives.Length * D);
        var scores = new float[negatives.Length + 1];
        foreach (var (token, row) in hidden)
        {
            var known = network.Known + (token * W);
            guessed.Clear();
            guessedGradient.Clear();
            for (var p = 0; p < W; p++) Matrix.AddScaled(projection.Start + (p * D), known[p], D, guessed.Start);
            scores[^1] = Matrix.Dot(guessed.Start, Row(row), D);
            for (var k = 0; k < negatives.Length; k++)
                scores[k] = negatives[k] == row ? -1e9f : Matrix.Dot(guessed.Start, Row(negatives[k]), D);
            Chooser.Softmax(scores);
            loss -= Math.Log(Math.Max(1e-9f, scores[^1]));
            for (var k = 0; k < negatives.Length; k++)
            {
                if (scores[k] < 1e-4f) continue;
                Matrix.AddScaled(Row(negatives[k]), scores[k], D, guessedGradient.Start);
                Matrix.AddScaled(guessed.Start, scores[k], D, negativeGradients.Start + (k * D));
            }
            rowGradient.Clear();
            Matrix.AddScaled(Row(row), scores[^1] - 1, D, guessedGradient.Start);
            Matrix.AddScaled(guessed.Start, scores[^1] - 1, D, rowGradient.Start);
            StepRow(row, rowGradient.Start, rate);
            var knownGradient = network.KnownGradient + (token * W);
            for (var p = 0; p < W; p++)
            {
                knownGradient[p] += Matrix.Dot(projection.Start + (p * D), guessedGradient.Start, D);
                Matrix.AddScaled(guessedGradient.Start, known[p], D, gradient.Start + (p * D));
            }
        }
        for (var k = 0; k < negatives.Length; k++) StepRow(negatives[k], negativeGradients.Start + (k * D), rate);
        GC.KeepAlive(negativeGradients);
        return loss;
    }

    /// <summary>One step of the projection.</summary>
    public void Step(float rate)
    {
        Parameters.AdaGrad(projection.Start, projectionSquares.Start, gradient.Start, W * D, rate * 10);
        gradient.Clear();
    }

    private float* Row(int row) => outputs.Start + ((long)row * D);

    private void StepRow(int row, float* g, float rate) => Parameters.AdaGrad(Row(row), squares.Start + ((long)row * D), g, D, rate);
}
