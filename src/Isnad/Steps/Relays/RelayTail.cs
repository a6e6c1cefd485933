using Isnad.Pipeline;
using Isnad.Steps.Telling;

namespace Isnad.Steps.Relays;

/// <summary>A content that has swallowed the group that says whose word it is: «… ، بحسب وكالة كذا».</summary>
internal static class RelayTail
{
    private const int MaxTail = 16;

    // After the group a day may stand: «وفق ما نقلت الصحيفة، الجمعة».
    private const int MaxBehind = 4;

    /// <summary>Ends the content before such a group.</summary>
    public static void CutOff(TellingScene scene, Draft draft)
    {
        var context = scene.Context;
        for (var at = Math.Max(draft.ContentStart + 2, draft.ContentEnd - MaxTail); at < draft.ContentEnd; at++)
        {
            if (scene.ClassOf(at) is not (TellingWord.According or TellingWord.AccordingWhat) || context.QuotationAt[at] >= 0) continue;
            var end = AccordingRelayRule.PhraseAfter(scene, at, draft.ContentEnd).End;
            if (end < 0 || draft.ContentEnd - end > MaxBehind) continue;
            var last = at;
            while (last > draft.ContentStart + 1 && (!context.Tokens[last - 1].IsWordLike || context.View.Function(last - 1) == Words.FunctionWord.Demonstrative)) last--;
            draft.ContentEnd = last;
            return;
        }
    }
}
