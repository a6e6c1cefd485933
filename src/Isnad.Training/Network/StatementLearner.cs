using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Cues;
using Isnad.Steps.Encoding;
using Isnad.Steps.Entities;
using Isnad.Training.Statements;

namespace Isnad.Training.Network;

/// <summary>Teaches the token network what annotated articles say: names, cues, where contents and sources begin and end.</summary>
internal sealed unsafe class StatementLearner
{
    private const int W = NetworkShape.Width;
    private const int Outputs = NetworkShape.TokenOutputs;
    private const int All = NetworkShape.AllKeys;

    private readonly NetworkShape shape = new(TokenInput.Categories, TokenInput.Affixes);
    private readonly Parameters parameters;
    private readonly TrainableNetwork network;
    private readonly NetworkInput input = new();
    private readonly Chance chance;
    private readonly ICueFinder finder;
    private Numbers scores = new(0);
    private Numbers gradient = new(0);
    private Numbers keys = new(0);
    private Numbers keyGradients = new(0);
    private readonly Dictionary<TrainingArticle, List<CueSite>> sites = [];

    public StatementLearner(ICueFinder finder, TokenNetwork start, Numbers words, ulong seed)
    {
        this.finder = finder;
        chance = new Chance(seed);
        parameters = new Parameters(shape, words, learnWords: false);
        NetworkFile.Read(start, shape, parameters.All);
        parameters.StartHeads(chance);
        network = new TrainableNetwork(shape, parameters) { Dropout = float.Parse(Environment.GetEnvironmentVariable("DO") ?? "0.25", System.Globalization.CultureInfo.InvariantCulture) };
    }

    public int Epochs { get; init; } = int.Parse(Environment.GetEnvironmentVariable("EP") ?? "24", System.Globalization.CultureInfo.InvariantCulture);

    public float Rate { get; init; } = float.Parse(Environment.GetEnvironmentVariable("LR") ?? "0.0015", System.Globalization.CultureInfo.InvariantCulture);

    public float TableRate { get; init; } = float.Parse(Environment.GetEnvironmentVariable("TR") ?? "0.02", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Chance that a word is taken for one that raw news does not know.</summary>
    public float WordDropout { get; init; } = float.Parse(Environment.GetEnvironmentVariable("WD") ?? "0.12", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Learns from the articles, and gives the file of the network.</summary>
    public byte[] Train(IReadOnlyList<TrainingArticle> articles, string header)
    {
        var order = Enumerable.Range(0, articles.Count).ToArray();
        var average = new float[shape.Size];
        var averaged = 0;
        var done = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var k = chance.Below(i + 1);
                (order[i], order[k]) = (order[k], order[i]);
            }
            double loss = 0;
            foreach (var i in order)
            {
                var left = 1 - ((float)done++ / (Epochs * order.Length));
                var warm = Math.Min(1f, done / 300f);
                var pace = warm * (0.05f + (0.95f * left));
                loss += Learn(articles[i], Rate * pace, TableRate * pace);
            }
            if (Environment.GetEnvironmentVariable("ISNAD_VERBOSE") is not null) Console.Error.WriteLine($"epoch {epoch}: loss {loss / order.Length:F2}");
            if (epoch < Epochs - 4) continue;
            averaged++;
            for (var i = 0; i < average.Length; i++) average[i] += parameters.Values[i];
        }
        for (var i = 0; i < average.Length; i++) average[i] /= averaged;
        return NetworkFile.Write(header, shape, average);
    }

    private double Learn(TrainingArticle article, float rate, float tableRate)
    {
        var context = article.Context;
        var n = context.Tokens.Length;
        if (!sites.TryGetValue(article, out var found))
        {
            sites[article] = found = [];
            finder.Find(context, found);
        }
        input.Clear();
        var next = 0;
        for (var i = 0; i < n; i++)
        {
            while (next < found.Count && found[next].First < i) next++;
            TokenInput.AddToken(context, i, next < found.Count && found[next].First == i ? found[next] : null, chance.NextFloat() >= WordDropout, input);
        }
        network.Forward(input, chance);
        var loss = LearnTokens(article, n) + LearnPointers(article, n);
        network.Backward(input, tableRate, 0);
        parameters.Step(rate, 0.01f);
        return loss;
    }

    private double LearnTokens(TrainingArticle article, int n)
    {
        Numbers.Room(ref scores, n * Outputs);
        Numbers.Room(ref gradient, n * Outputs);
        for (var t = 0; t < n; t++) new Span<float>(P(shape.TokenBias), Outputs).CopyTo(scores.Span(t * Outputs, Outputs));
        Matrix.MultiplyAdd(network.Known, n, W, P(shape.Token), Outputs, scores.Start);
        var loss = TagLearner.Learn(scores.Span(0, n * Outputs), n, Outputs, EntityTag.Count, new(P(shape.Transitions), 256), article.EntityTags, gradient.Span(0, n * Outputs), new(G(shape.Transitions), 256));
        for (var t = 0; t < n; t++)
            for (var o = EntityTag.Count; o < EntityTag.Count + TokenQuestion.Count; o++)
            {
                var yes = 0;
                foreach (var s in article.Statements) yes |= TokenQuestion.Answer(s, t, o - EntityTag.Count) ? 1 : 0;
                var weight = o == EntityTag.Count ? 1f : 0.3f;
                var p = 1 / (1 + MathF.Exp(-scores.Start[(t * Outputs) + o]));
                loss -= weight * Math.Log(Math.Max(1e-6f, yes == 1 ? p : 1 - p));
                gradient.Start[(t * Outputs) + o] = weight * (p - yes);
            }
        for (var t = 0; t < n; t++) Matrix.AddScaled(gradient.Start + (t * Outputs), 1, Outputs, G(shape.TokenBias));
        Matrix.TransposeMultiplyAdd(network.Known, n, W, gradient.Start, Outputs, G(shape.Token));
        network.MultiplyTransposed(gradient.Start, n, Outputs, shape.Token, W, network.KnownGradient);
        return loss;
    }

    private double LearnPointers(TrainingArticle article, int n)
    {
        Numbers.Room(ref keys, (long)n * All);
        Numbers.Room(ref keyGradients, (long)n * All);
        Matrix.MultiplyAdd(network.Known, n, W, P(shape.Keys), All, keys.Start);
        var contentStarts = new PointerLearner(network, PointerKind.ContentStart, keys.Start, keyGradients.Start);
        var contentEnds = new PointerLearner(network, PointerKind.ContentEnd, keys.Start, keyGradients.Start);
        var sourceStarts = new PointerLearner(network, PointerKind.SourceStart, keys.Start, keyGradients.Start);
        var sourceEnds = new PointerLearner(network, PointerKind.SourceEnd, keys.Start, keyGradients.Start);
        double loss = 0;
        var candidates = new List<(int, int)>();
        foreach (var s in article.Statements)
        {
            if (s.Cue.First < 0 || s.Content.First < 0) continue;
            var (cue, cueEnd) = s.Cue;
            PointerCandidates.ContentStarts(article.Context, cue, cueEnd, candidates);
            loss += Choose(contentStarts, n, cue, -1, candidates, s.Content.First, false);
            PointerCandidates.ContentEnds(article.Context, cue, s.Content.First, candidates);
            loss += Choose(contentEnds, n, cue, s.Content.First, candidates, s.Content.End, false);
            PointerCandidates.SourceStarts(article.Context, cue, cueEnd, candidates);
            loss += Choose(sourceStarts, n, cue, s.Content.First, candidates, s.Source.First, true);
            if (s.Source.First < 0) continue;
            PointerCandidates.SourceEnds(article.Context, cue, s.Source.First, candidates);
            loss += Choose(sourceEnds, n, cue, s.Source.First, candidates, s.Source.End, false);
        }
        Matrix.TransposeMultiplyAdd(network.Known, n, W, keyGradients.Start, All, G(shape.Keys));
        network.MultiplyTransposed(keyGradients.Start, n, All, shape.Keys, W, network.KnownGradient);
        return loss;
    }

    private static double Choose(PointerLearner learner, int n, int first, int second, List<(int Boundary, int Distance)> candidates, int right, bool mayBeNowhere)
    {
        var index = right < 0 && mayBeNowhere ? candidates.Count : candidates.FindIndex(c => c.Boundary == right);
        return index < 0 ? 0 : learner.Learn(n, first, second, candidates, index, mayBeNowhere, 1);
    }

    private float* P(int place) => parameters.Values + place;

    private float* G(int place) => parameters.Gradients + place;
}

/// <summary>Yes-or-no questions about a token that the network is asked beside its label: the first is put to use, the others help it to see.</summary>
internal static class TokenQuestion
{
    public const int Count = 5;

    public static bool Answer(TokenStatement s, int token, int question) => question switch
    {
        0 => token == s.Cue.First,
        1 => token >= s.Content.First && token < s.Content.End,
        2 => token >= s.Source.First && token < s.Source.End,
        3 => token == s.Content.First,
        _ => token == s.Content.End - 1,
    };
}

/// <summary>Boundaries that a pointer may mean while it learns.</summary>
internal static class PointerCandidates
{
    public static void ContentStarts(ReadingContext context, int cue, int cueEnd, List<(int, int)> into)
    {
        into.Clear();
        var tokens = context.Tokens;
        for (var s = cueEnd; s < Math.Min(tokens.Length, cueEnd + 50) && tokens[s].Paragraph <= tokens[cue].Paragraph + 1; s++)
            if (tokens[s].IsWordLike) into.Add((s, PointerDistance.OfStart(s, cue, cueEnd)));
        for (var s = cue - 1; s >= Math.Max(0, cue - 120) && tokens[s].Paragraph == tokens[cue].Paragraph; s--)
            if (tokens[s].IsWordLike) into.Add((s, PointerDistance.OfStart(s, cue, cueEnd)));
    }

    public static void ContentEnds(ReadingContext context, int cue, int start, List<(int, int)> into)
    {
        into.Clear();
        var tokens = context.Tokens;
        var quotation = context.QuotationAt[start];
        var paragraph = quotation >= 0 && context.Quotations[quotation].Closed ? tokens[context.Quotations[quotation].Close].Paragraph : tokens[start].Paragraph;
        var limit = Math.Min(start < cue ? cue : tokens.Length, start + 300);
        for (var e = start + 1; e <= limit && tokens[e - 1].Paragraph <= paragraph; e++)
            if (tokens[e - 1].IsWordLike) into.Add((e, PointerDistance.OfEnd(start, e, start < cue)));
    }

    public static void SourceStarts(ReadingContext context, int cue, int cueEnd, List<(int, int)> into)
    {
        into.Clear();
        var tokens = context.Tokens;
        for (var s = cueEnd; s < Math.Min(tokens.Length, cueEnd + 14) && tokens[s].Paragraph == tokens[cue].Paragraph; s++)
            if (tokens[s].IsWordLike) into.Add((s, PointerDistance.OfStart(s, cue, cueEnd)));
        for (var s = cue - 1; s >= Math.Max(0, cue - 20) && tokens[s].Paragraph == tokens[cue].Paragraph; s--)
            if (tokens[s].IsWordLike) into.Add((s, PointerDistance.OfStart(s, cue, cueEnd)));
    }

    public static void SourceEnds(ReadingContext context, int cue, int start, List<(int, int)> into)
    {
        into.Clear();
        var tokens = context.Tokens;
        var limit = Math.Min(start < cue ? cue : tokens.Length, start + 34);
        for (var e = start + 1; e <= limit && tokens[e - 1].Paragraph == tokens[start].Paragraph; e++)
            if (tokens[e - 1].IsWordLike) into.Add((e, PointerDistance.OfEnd(start, e, start < cue)));
    }
}
