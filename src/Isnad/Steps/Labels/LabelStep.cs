using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Labels;

/// <summary>Gives each statement its speech act, its quotation type and its speaker's kind.</summary>
internal sealed class LabelStep(WeightTable acts, WeightTable quotes, WeightTable kinds) : IReadingStep
{
    private readonly Spare<FeatureBuffer> spare = new(() => new FeatureBuffer());

    public Layers Needs => Layers.Contents | Layers.Speakers;

    public Layers Adds => Layers.Labels;

    public void Run(ReadingContext context)
    {
        var features = spare.Take();
        foreach (var draft in context.Drafts)
        {
            LabelFeatures.FillAct(context, draft, features);
            draft.Act = (SpeechAct)acts.Best(features);
            LabelFeatures.FillQuote(context, draft, features);
            draft.Quote = (QuotationType)quotes.Best(features);
            LabelFeatures.FillKind(context, draft, features);
            draft.Kind = (SpeakerKind)kinds.Best(features);
        }
        spare.Give(features);
    }
}
