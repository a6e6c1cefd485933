using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>«في بيان نقلته وكالة كذا», «في فتواه التي نشرتها صحف»: who put the text about that it stands in. Who holds a talk with somebody is its addressee, no relay.</summary>
internal sealed class PublishedRelayRule : IRelayRule
{
    private const int MaxFromNoun = 12;

    // «تسريبات نقلتها القناة عن أعضاء في الوفد، كشفت أن …»
    private const int MaxBefore = 14;

    public string Id => "ar.relay.published";

    public FoundRelay? Find(TellingScene scene, RelayRegion region, int at)
    {
        var view = scene.Context.View;
        var received = scene.ClassOf(at) == TellingWord.Received && view.Function(at + 1) == FunctionWord.PrepSuffixed;
        if (!received && (scene.ClassOf(at) != TellingWord.PassSuffixed || scene.ClassOf(at - 1) == TellingWord.What)) return null;
        var own = TextBefore(scene, region, at);
        if (own == true) return null;
        var first = scene.SubjectAfter(at);
        if (!view.Has(first)) return null;
        var end = scene.PhraseEnd(first, region.End);
        if (end == first || !region.Adjoins(at, end, MaxBefore) || IsTaken(region, at, first, end)) return null;
        var likely = scene.IsMedium(first, end) || (own == false && scene.TypeIn(first, end) == EntityType.Org);
        return likely && (!received || scene.ClassOf(first) == TellingWord.Agency) ? new FoundRelay(first, end, Id, at) : null;
    }

    // A relative clause may stand inside the source: «قال بيان نقلته قناة كذا».
    private static bool IsTaken(RelayRegion region, int at, int first, int end) =>
        region.IsTaken(first, end) && !(region.Draft.SourceStart < at && end <= region.Draft.SourceEnd && !region.IsContent(first));

    // Whether the noun of a text before the verb is one that nobody relays; null where no such noun stands there.
    private static bool? TextBefore(TellingScene scene, RelayRegion region, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(region.First, verb - MaxFromNoun); i--)
        {
            if (scene.ClassOf(i) is TellingWord.Interview or TellingWord.Study or TellingWord.Occasion) return true;
            if (scene.ClassOf(i) is TellingWord.Document or TellingWord.Speech) return false;
        }
        return null;
    }
}
