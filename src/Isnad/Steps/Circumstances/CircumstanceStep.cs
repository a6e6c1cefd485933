using Isnad.Pipeline;

namespace Isnad.Steps.Circumstances;

/// <summary>Finds to whom, at which event and where each statement was made, as far as the text says so beside the cue.</summary>
internal sealed class CircumstanceStep : IReadingStep
{
    public Layers Needs => Layers.Relays | Layers.Telling;

    public Layers Adds => Layers.Circumstances;

    public void Run(ReadingContext context)
    {
        if (context.Drafts.Count == 0) return;
        var cues = context.Drafts.Select(d => d.Cue.First).ToHashSet();
        foreach (var draft in context.Drafts)
        {
            var zone = new TellingZone(context, draft, cues);
            draft.Addressee = AddresseeFinder.Find(context.Telling, zone);
            OccasionFinder.Find(context.Telling, zone);
        }
    }
}
