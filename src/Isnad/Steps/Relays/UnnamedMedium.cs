using Isnad.Pipeline;
using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>«ونقلت عن مسؤول قوله إن …»: the subject of the verb is left out, and is the medium that spoke or passed on before.</summary>
internal static class UnnamedMedium
{
    private const int MaxToCue = 24;
    private const int MaxBack = 5;
    private const int MaxSentences = 4;

    /// <summary>Gives draft <paramref name="n"/> that medium for its relay, by the fullest of its mentions nearby.</summary>
    public static void Find(TellingScene scene, List<Draft> drafts, int n)
    {
        var (context, draft) = (scene.Context, drafts[n]);
        if (draft.Relays.Count > 0 || !draft.HasSource) return;
        var verb = Verb(scene, draft);
        if (verb < 0) return;
        FoundRelay? best = null;
        for (var k = n - 1; k >= 0 && k >= n - MaxBack; k--)
        {
            if (context.SentenceAt[draft.Cue.First] - context.SentenceAt[drafts[k].Cue.First] > MaxSentences) break;
            if (Medium(scene, drafts[k]) is not { } medium) continue;
            var found = new FoundRelay(medium.First, medium.End, TellingRelayRule.Name, verb);
            best ??= found;
            if (scene.EntityIn(medium.First, medium.End) < 0) continue; // «الصحيفة»: its name stands further up
            best = found;
            break;
        }
        if (best is { } relay && !RelayStep.IsSpeaker(scene, draft, relay)) draft.Relays.Add(relay);
    }

    // A verb with the feminine mark: «نُقل عن» leaves open who did.
    private static int Verb(TellingScene scene, Draft draft)
    {
        var from = draft.SourceStart - 1;
        var isFrom = from > 0 && scene.Context.View.Function(from) == FunctionWord.AnPrep;
        if (!isFrom || draft.Cue.First - from > MaxToCue || scene.ClassOf(from - 1) != TellingWord.Pass) return -1;
        return scene.Context.Folded(from - 1) is [.., 'ت'] or ['ت', ..] ? from - 1 : -1;
    }

    private static (int First, int End)? Medium(TellingScene scene, Draft draft)
    {
        if (draft.Relays is [.., var last] && scene.IsMedium(last.First, last.End)) return (last.First, last.End);
        return draft.HasSource && scene.IsMedium(draft.SourceStart, draft.SourceEnd) ? (draft.SourceStart, draft.SourceEnd) : null;
    }
}
