using Isnad.Pipeline;
using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Sources;

/// <summary>
/// Puts the source where the words come from when the mention found is only of one who hands them on: «قالت الصحيفة نقلا عن الشرطة إن …», «نقلت الوكالة عن
/// مسؤول أن …», «اعتبرت اللجنة على لسان رئيسها أن …».
/// </summary>
internal sealed class HandedOnStep : IReadingStep
{
    // From the verb of passing on to عن there stands its subject, perhaps with a day.
    private const int MaxSubject = 12;

    public Layers Needs => Layers.Sources | Layers.Telling;

    public Layers Adds => Layers.Sources;

    public void Run(ReadingContext context)
    {
        foreach (var draft in context.Drafts)
            if (draft.HasSource && draft.SourceStart >= draft.Cue.End && draft.ContentStart >= draft.SourceStart) Correct(context.Telling, draft);
    }

    private static void Correct(TellingScene scene, Draft draft)
    {
        var context = scene.Context;
        if (scene.ClassOf(draft.SourceStart - 1) == TellingWord.Tongue)
        {
            Move(scene, draft, draft.Cue.End, draft.SourceStart - 1);
            return;
        }
        var passes = scene.ClassOf(draft.Cue.First) == TellingWord.Pass;
        var limit = Math.Min(draft.ContentStart, draft.SourceEnd + MaxSubject);
        for (var i = draft.SourceStart; i < limit; i++)
        {
            if (context.View.Function(i) != FunctionWord.AnPrep) continue;
            if (scene.ClassOf(i - 1) == TellingWord.Quoting || (passes && scene.IsMedium(draft.SourceStart, i))) Move(scene, draft, i + 1, draft.ContentStart);
            return;
        }
    }

    private static void Move(TellingScene scene, Draft draft, int first, int limit)
    {
        var end = scene.PhraseEnd(first, limit);
        if (end == first) return;
        draft.SourceStart = first;
        draft.SourceEnd = end;
    }
}
