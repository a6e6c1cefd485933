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
        {
            if (draft.Cue.Word.Rule is CueRule.Verb or CueRule.Participle) CutAddressee(context.Telling, draft);
            if (draft.Cue.Word.Rule == CueRule.Noun && draft.HasSource && draft.SourceEnd <= draft.Cue.First) BeforeNoun(context.Telling, draft);
            if (draft.HasSource && draft.SourceStart >= draft.Cue.End && draft.ContentStart >= draft.SourceStart) Correct(context.Telling, draft);
        }
    }

    // «قالت مصادر مطلعة لرويترز», «وقال لوكالة رويترز إن …»: a medium that is spoken to, or the interview itself, is no part of the source.
    private static void CutAddressee(TellingScene scene, Draft draft)
    {
        for (var i = Math.Max(draft.SourceStart, draft.Cue.End); i < draft.SourceEnd; i++)
        {
            if (i > draft.SourceStart && scene.IsTalk(i + 1) && scene.Context.View.Function(i) is FunctionWord.Fi or FunctionWord.Adjunct)
            {
                draft.SourceEnd = scene.Context.Tokens[i - 1].IsWordLike ? i : i - 1;
                return;
            }
            if (!scene.IsTo(i)) continue;
            var first = scene.AfterTo(i);
            if (!scene.IsPress(first, scene.PhraseEnd(first, draft.SourceEnd)) || (i > draft.SourceStart && IsOwner(scene, i))) continue;
            draft.SourceEnd = i > draft.SourceStart ? i : -1;
            if (i == draft.SourceStart) draft.SourceStart = -1;
            return;
        }
    }

    // «نقلت الوكالة عن المصدر قوله …»: what follows عن has said it.
    private static void BeforeNoun(TellingScene scene, Draft draft)
    {
        var view = scene.Context.View;
        if (view.Function(draft.SourceStart - 1) == FunctionWord.PrepSuffixed && scene.ClassOf(draft.SourceStart - 2) == TellingWord.Pass)
        {
            // «ونقلت عنه الوكالة قوله …»: the pronoun has said it.
            (draft.SourceStart, draft.SourceEnd) = (-1, -1);
            return;
        }
        for (var i = draft.Cue.First - 1; i >= draft.SourceEnd && i > draft.Cue.First - MaxSubject; i--)
        {
            if (view.Function(i) != FunctionWord.AnPrep) continue;
            if (scene.IsMedium(draft.SourceStart, draft.SourceEnd) && scene.ClassOf(draft.SourceStart - 1) == TellingWord.Pass) Move(scene, draft, i + 1, draft.Cue.First);
            return;
        }
    }

    // «الموقع الإلكتروني للصحيفة», «المتحدث باسم …», «مدير عام لوكالة»: the noun before belongs to the medium.
    private static bool IsOwner(TellingScene scene, int i) =>
        scene.ClassOf(i - 1) is >= TellingWord.Interview || (scene.Context.MentionAt[i - 1] < 0 && scene.Context.View.HasArticle(i - 1) && scene.ClassOf(scene.AfterTo(i)) != TellingWord.Press);

    private static void Correct(TellingScene scene, Draft draft)
    {
        var context = scene.Context;
        if (scene.ClassOf(draft.SourceStart - 1) == TellingWord.Tongue)
        {
            Move(scene, draft, draft.Cue.End, draft.SourceStart - 1);
            return;
        }
        for (var i = draft.SourceStart + 2; i < draft.SourceEnd; i++)
            if (scene.ClassOf(i) == TellingWord.Tongue && context.View.Function(i - 1) == FunctionWord.Ala)
            {
                draft.SourceEnd = i - 1;
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
