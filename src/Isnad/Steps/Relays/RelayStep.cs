using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Sources;

namespace Isnad.Steps.Relays;

/// <summary>Finds who passed each statement on, and keeps them apart from the speaker.</summary>
internal sealed class RelayStep(WeightTable weights, SourceStep sources, float threshold) : IReadingStep
{
    public Layers Needs => Layers.Speakers;

    public Layers Adds => Layers.Relays;

    public void Run(ReadingContext context)
    {
        var sites = new List<CueSite>();
        var features = new FeatureBuffer();
        var cues = new HashSet<int>();
        foreach (var draft in context.Drafts) cues.Add(draft.Cue.First);
        foreach (var draft in context.Drafts)
        {
            RelayFinder.Sites(context, draft, sites);
            foreach (var site in sites)
            {
                var telling = RelayFinder.Telling(site, draft);
                sources.Place(context, telling);
                if (!telling.HasSource) continue;
                RelayFeatures.Fill(context, draft, site, telling, cues.Contains(site.First), features);
                var probability = 1 / (1 + MathF.Exp(-weights.Score(features)));
                var known = draft.Relays.Exists(r => r.First < telling.SourceEnd && telling.SourceStart < r.End);
                if (probability >= threshold && !known) draft.Relays.Add((telling.SourceStart, telling.SourceEnd));
            }
            draft.Relays.Sort((a, b) => a.First.CompareTo(b.First));
        }
    }
}
