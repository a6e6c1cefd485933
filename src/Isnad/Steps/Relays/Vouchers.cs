using Isnad.Pipeline;
using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>
/// «قال فلان إن …، بحسب وكالة كذا» is one statement and not two: where a draft made of «بحسب» covers what others say from its first word to its last, those
/// have its source for their relay, and it is no statement.
/// </summary>
internal static class Vouchers
{
    // «وكان الوزير قد قال»: so much may stand before source and cue.
    private const int MaxLead = 3;
    private const int MaxRest = 2;

    // The drafts that one covers stand beside it in the order of their contents.
    private const int Reach = 8;

    /// <summary>Takes such drafts out of <paramref name="drafts"/> and gives what they cover their relay.</summary>
    public static void Merge(TellingScene scene, List<Draft> drafts)
    {
        var ordered = drafts.OrderBy(Begin).ToList();
        var gone = new HashSet<Draft>();
        for (var n = 0; n < ordered.Count; n++)
        {
            var voucher = ordered[n];
            if (!voucher.HasSource || voucher.HasGap || IsWhatItSays(scene, voucher) || scene.ClassOf(voucher.Cue.First) is not (TellingWord.According or TellingWord.AccordingWhat)) continue;
            var covered = Covered(scene, ordered, n);
            if (covered.Count == 0) continue;
            var relay = new FoundRelay(voucher.SourceStart, voucher.SourceEnd, AccordingRelayRule.Name, voucher.Cue.First);
            if (covered.Exists(draft => draft.Speaker == voucher.Speaker || RelayStep.IsSpeaker(scene, draft, relay))) continue;
            foreach (var draft in covered) draft.Relays.Add(relay);
            gone.Add(voucher);
        }
        drafts.RemoveAll(gone.Contains);
    }

    // «ووفقا للتقرير، فإن أربعة من عشرة يعتقدون …»: the report says so itself.
    private static bool IsWhatItSays(TellingScene scene, Draft voucher) =>
        scene.Context.View.Function(voucher.ContentStart - 1) is FunctionWord.An or FunctionWord.AnSuffixed || scene.Context.View.Function(voucher.ContentStart) is FunctionWord.An or FunctionWord.AnSuffixed;

    private static List<Draft> Covered(TellingScene scene, List<Draft> ordered, int n)
    {
        var voucher = ordered[n];
        var covered = new List<Draft>();
        for (var k = Math.Max(0, n - Reach); k < Math.Min(ordered.Count, n + Reach); k++)
        {
            var draft = ordered[k];
            var isInside = Begin(draft) >= voucher.ContentStart - 1 && draft.ContentEnd <= voucher.ContentEnd && draft.Cue.End <= voucher.ContentEnd;
            if (k == n || !isInside || scene.Context.QuotationAt[draft.Cue.First] >= 0) continue;
            if (covered.Exists(outer => outer.Holds(draft.Cue.First))) continue;
            covered.Add(draft);
        }
        var whole = covered.Count > 0 && Begin(covered[0]) - voucher.ContentStart <= MaxLead && covered.Exists(draft => voucher.ContentEnd - Math.Max(draft.ContentEnd, draft.SourceEnd) <= MaxRest);
        return whole ? covered : [];
    }

    private static int Begin(Draft draft)
    {
        var first = Math.Min(draft.Cue.First, draft.ContentStart);
        return draft.HasSource ? Math.Min(first, draft.SourceStart) : first;
    }
}
