using Isnad.Pipeline;

namespace Isnad.Steps.Telling;

/// <summary>Classifies the words that stand around statements.</summary>
internal sealed class TellingStep(TellingWords words) : IReadingStep
{
    public Layers Needs => Layers.Entities | Layers.Cues;

    public Layers Adds => Layers.Telling;

    public void Run(ReadingContext context) => context.Telling = new TellingScene(context, words);
}
