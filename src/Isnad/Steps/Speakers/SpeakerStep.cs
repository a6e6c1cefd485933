using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>Decides who each statement belongs to, in text order: what was decided before helps with what follows.</summary>
internal sealed class SpeakerStep(WeightTable weights) : IReadingStep
{
    public Layers Needs => Layers.Sources | Layers.Entities;

    public Layers Adds => Layers.Speakers;

    public void Run(ReadingContext context)
    {
        var ranker = new Ranker(weights);
        var options = new List<SpeakerOption>();
        for (var n = 0; n < context.Drafts.Count; n++)
        {
            SpeakerOptions.Fill(context, context.Drafts, n, options);
            ranker.Clear();
            for (var o = 0; o < options.Count; o++)
            {
                SpeakerFeatures.Fill(context, context.Drafts, n, options[o], o, ranker.Features);
                ranker.Score();
            }
            var (best, probability) = ranker.Best();
            if (best < 0) continue;
            context.Drafts[n].Speaker = options[best];
            context.Drafts[n].SpeakerProbability = probability;
        }
    }
}
