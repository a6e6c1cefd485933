using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Cues;

/// <summary>Decides which of the proposed words attribute here.</summary>
internal sealed class CueStep(WeightTable weights, float threshold) : IReadingStep
{
    private readonly Spare<FeatureBuffer> spare = new(() => new FeatureBuffer());

    public Layers Needs => Layers.Words | Layers.Encoding | Layers.Entities;

    public Layers Adds => Layers.Cues;

    public void Run(ReadingContext context)
    {
        var features = spare.Take();
        context.CueProbability = new float[context.Tokens.Length];
        foreach (var site in context.Sites)
        {
            CueFeatures.Fill(context, site, features);
            var probability = 1 / (1 + MathF.Exp(-weights.Score(features) - CueFeatures.NetworkScore(context, site)));
            context.CueProbability[site.First] = probability;
            if (probability >= threshold) context.Drafts.Add(new Draft(site) { CueProbability = probability });
        }
        spare.Give(features);
    }
}
