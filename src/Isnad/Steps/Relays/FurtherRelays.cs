using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>Who stands beside a relay: «وكالة كذا وقناة كذا», and «وفق ما نقلت كذا عن وكالة كذا».</summary>
internal static class FurtherRelays
{
    private const int MaxParallel = 4;

    /// <summary>Media joined to the relay, then the one from whom it has it.</summary>
    public static IEnumerable<FoundRelay> After(TellingScene scene, RelayRegion region, FoundRelay relay)
    {
        if (!scene.IsMedium(relay.First, relay.End)) yield break;
        var end = relay.End;
        for (var n = 0; n < MaxParallel && Joined(scene, region, end) is var next && next > end; n++)
        {
            yield return relay with { First = end, End = next };
            end = next;
        }
        if (From(scene, region, relay, end) is { } from) yield return from;
    }

    private static int Joined(TellingScene scene, RelayRegion region, int first)
    {
        if (first >= region.End || scene.Context.View.Proclitic(first) == 0 || scene.Context.Folded(first) is not ['و', ..]) return first;
        var end = scene.PhraseEnd(first, region.End);
        return scene.IsMedium(first, end) && !region.IsTaken(first, end) ? end : first;
    }

    private static FoundRelay? From(TellingScene scene, RelayRegion region, FoundRelay relay, int at)
    {
        var according = scene.ClassOf(relay.Evidence) is TellingWord.According or TellingWord.AccordingWhat;
        if (!according || at >= region.End || scene.Context.View.Function(at) != FunctionWord.AnPrep) return null;
        var end = scene.PhraseEnd(at + 1, region.End);
        var known = region.Draft.HasSource || scene.IsMedium(at + 1, end);
        return known && end > at + 1 && !region.IsTaken(at + 1, end) ? relay with { First = at + 1, End = end } : null;
    }
}
