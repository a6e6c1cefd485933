using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Confidence;

/// <summary>Gives each draft the probability that it is a statement and that who-said-what is right; drops those whose mean of both is low.</summary>
internal sealed class ConfidenceStep(TreeModel found, TreeModel right, float threshold) : IReadingStep
{
    // From this probability of its cue on a statement inside another one is no rival of it.
    private const float SureCue = 0.5f;

    private readonly Spare<Scratch> spare = new(() => new Scratch());

    public Layers Needs => Layers.Speakers | Layers.Telling;

    public Layers Adds => Layers.Confidence;

    public void Run(ReadingContext context)
    {
        var drafts = context.Drafts;
        if (drafts.Count == 0) return;
        var scratch = spare.Take();
        scratch.Fill(context);
        var scores = scratch.Scores(found);
        for (var n = 0; n < drafts.Count; n++) drafts[n].Found = Probability(scores[n]);
        scores = scratch.Scores(right);
        for (var n = 0; n < drafts.Count; n++) drafts[n].Confidence = Probability(scores[n]);
        spare.Give(scratch);
        Rivals.Resolve(context);
        drafts.RemoveAll(d => (d.Found + d.Confidence) / 2 < threshold);
        RemoveRivals(drafts);
    }

    private static float Probability(float score) => 1 / (1 + MathF.Exp(-score));

    // Two cues may share the work («نقلت … قولهم»): the surer one keeps the content.
    private static void RemoveRivals(List<Draft> drafts)
    {
        var dropped = new HashSet<Draft>();
        for (var n = 0; n < drafts.Count; n++)
            for (var k = n + 1; k < Math.Min(drafts.Count, n + 4); k++)
                if (!dropped.Contains(drafts[n]) && !dropped.Contains(drafts[k]) && AreRivals(drafts[n], drafts[k]))
                    dropped.Add(drafts[n].Found >= drafts[k].Found ? drafts[k] : drafts[n]);
        drafts.RemoveAll(dropped.Contains);
    }

    private static bool AreRivals(Draft a, Draft b) => ConfidenceFeatures.SameContent(a, b) && !IsInside(a, b) && !IsInside(b, a);

    // «وأشارت الصحيفة إلى أن روسيا تعتبر …»: two statements, though nearly all of one is the other.
    private static bool IsInside(Draft inner, Draft outer) =>
        inner.CueProbability >= SureCue && ConfidenceFeatures.IsWithin(inner.Cue, outer) && inner.ContentStart >= outer.ContentStart && inner.ContentEnd <= outer.ContentEnd;

    private sealed class Scratch
    {
        private float[] rows = [];
        private float[] scores = [];
        private int count;

        public void Fill(ReadingContext context)
        {
            count = context.Drafts.Count;
            if (count > scores.Length) (rows, scores) = (new float[2 * count * ConfidenceFeatures.Count], new float[2 * count]);
            for (var n = 0; n < count; n++) ConfidenceFeatures.Fill(context, context.Drafts, n, rows.AsSpan(n * ConfidenceFeatures.Count, ConfidenceFeatures.Count));
        }

        public ReadOnlySpan<float> Scores(TreeModel trees)
        {
            var of = scores.AsSpan(0, count);
            of.Clear();
            trees.AddScores(rows, ConfidenceFeatures.Count, of, 0, trees.Count);
            return of;
        }
    }
}
