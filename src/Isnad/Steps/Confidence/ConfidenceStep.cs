using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Confidence;

/// <summary>Gives each draft the probability that it is a statement and that who-said-what is right; drops those whose mean of both is low.</summary>
internal sealed class ConfidenceStep(WeightTable found, WeightTable right, float threshold) : IReadingStep
{
    private readonly Spare<FeatureBuffer> spare = new(() => new FeatureBuffer());

    public Layers Needs => Layers.Speakers | Layers.Telling;

    public Layers Adds => Layers.Confidence;

    public void Run(ReadingContext context)
    {
        var features = spare.Take();
        for (var n = 0; n < context.Drafts.Count; n++)
        {
            ConfidenceFeatures.Fill(context, context.Drafts, n, features);
            context.Drafts[n].Found = 1 / (1 + MathF.Exp(-found.Score(features)));
            context.Drafts[n].Confidence = 1 / (1 + MathF.Exp(-right.Score(features)));
        }
        spare.Give(features);
        Rivals.Resolve(context);
        context.Drafts.RemoveAll(d => (d.Found + d.Confidence) / 2 < threshold);
        RemoveRivals(context.Drafts);
    }

    // Two cues may share the work («نقلت … قولهم»): the surer one keeps the content.
    private static void RemoveRivals(List<Draft> drafts)
    {
        var dropped = new HashSet<Draft>();
        for (var n = 0; n < drafts.Count; n++)
            for (var k = n + 1; k < Math.Min(drafts.Count, n + 4); k++)
                if (!dropped.Contains(drafts[n]) && !dropped.Contains(drafts[k]) && ConfidenceFeatures.SameContent(drafts[n], drafts[k]))
                    dropped.Add(drafts[n].Found >= drafts[k].Found ? drafts[k] : drafts[n]);
        drafts.RemoveAll(dropped.Contains);
    }
}
