using Isnad.Pipeline;
using Isnad.Steps.Telling;

namespace Isnad.Steps.Relays;

/// <summary>A content that has swallowed the group that says whose word it is, or the beginning of it: «… ، بحسب وكالة كذا».</summary>
internal static class RelayTail
{
    private const int MaxTail = 16;

    // After the group a day may stand: «وفق ما نقلت الصحيفة، الجمعة».
    private const int MaxBehind = 4;

    /// <summary>Ends the content before such a group.</summary>
    public static void CutOff(TellingScene scene, Draft draft)
    {
        var context = scene.Context;
        // A gap is the cue's own group: only what goes on behind it can hold a tail.
        var start = draft.HasGap ? draft.GapEnd : draft.ContentStart;
        for (var at = Math.Max(start + 2, draft.ContentEnd - MaxTail); at < draft.ContentEnd; at++)
        {
            if (scene.ClassOf(at) is not (TellingWord.According or TellingWord.AccordingWhat) || context.QuotationAt[at] >= 0) continue;
            var end = AccordingRelayRule.PhraseAfter(scene, at, context.Sentences[context.SentenceAt[at]].End).End;
            if (end < 0 || draft.ContentEnd - end > MaxBehind) continue;
            var last = at;
            while (last > start + 1 && (!context.Tokens[last - 1].IsWordLike || context.View.Function(last - 1) == Words.FunctionWord.Demonstrative)) last--;
            draft.ContentEnd = last;
            return;
        }
    }
}
