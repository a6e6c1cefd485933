using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>Decides who each statement belongs to, in text order: what was decided before helps with what follows.</summary>
internal sealed class SpeakerStep(TokenNetwork network, WeightTable words, TreeModel trees) : IReadingStep
{
    private readonly Spare<SpeakerChoice> spare = new(() => new SpeakerChoice(words, trees));

    public Layers Needs => Layers.Sources | Layers.Entities | Layers.Encoding;

    public Layers Adds => Layers.Speakers;

    public void Run(ReadingContext context)
    {
        if (context.Drafts.Count == 0) return;
        var cast = context.Cast = new Cast(context, context.Drafts);
        var pointer = new SpeakerPointer(network, context, context.Drafts);
        var choice = spare.Take();
        for (var n = 0; n < context.Drafts.Count; n++) choice.Decide(new SpeakerQuestion(context, cast, pointer, context.Drafts, n));
        spare.Give(choice);
    }
}
