using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>«بحسب وكالة كذا», «وفق ما نقلته كذا», «كما ذكرت الصحيفة» beside another cue: a medium or a document that vouches for it.</summary>
internal sealed class AccordingRelayRule : IRelayRule
{
    // «وبحسب الوكالة، فقد أكد»
    private const int MaxBefore = 6;

    public string Id => "ar.relay.according-to";

    public FoundRelay? Find(TellingScene scene, RelayRegion region, int at)
    {
        var opens = scene.ClassOf(at) is TellingWord.According or TellingWord.AccordingWhat || scene.Context.View.Function(at) == FunctionWord.Kama;
        if (!opens || at == region.Draft.Cue.First) return null;
        var (first, end) = Phrase(scene, at, region.End);
        if (end <= first || region.IsTaken(first, end) || !region.Adjoins(at, end, MaxBefore)) return null;
        return scene.IsMedium(first, end) || (region.Draft.HasSource && scene.PointsBack(first, end)) ? new FoundRelay(first, end, Id, at) : null;
    }

    /// <summary>The medium that the group at <paramref name="at"/> names; (-1, -1) where it names none.</summary>
    public static (int First, int End) PhraseAfter(TellingScene scene, int at, int limit)
    {
        var (first, end) = Phrase(scene, at, limit);
        return end > first && scene.IsMedium(first, end) ? (first, end) : (-1, -1);
    }

    private static (int First, int End) Phrase(TellingScene scene, int at, int limit)
    {
        var first = scene.SkipMarks(at + 1, limit);
        var clause = scene.ClassOf(at) == TellingWord.AccordingWhat || scene.Context.View.Function(at) == FunctionWord.Kama;
        if (scene.ClassOf(first) == TellingWord.What && !clause)
        {
            clause = true;
            first++;
        }
        if (clause) first = AfterVerb(scene, first, limit);
        return first < 0 || first >= limit ? (-1, -1) : (first, scene.PhraseEnd(first, limit));
    }

    // The subject after «ذكرت», «ما نقلته», «ما جاء به»; -1 where no verb of telling stands.
    private static int AfterVerb(TellingScene scene, int verb, int limit)
    {
        if (verb >= limit) return -1;
        var tells = scene.ClassOf(verb) is TellingWord.Pass or TellingWord.Publish or TellingWord.PassSuffixed || !scene.Context.SitesIn(verb, verb + 1).IsEmpty;
        if (!tells) return -1;
        var first = verb + 1;
        while (scene.Context.View.Function(first) is FunctionWord.PrepSuffixed or FunctionWord.Day) first++;
        return first;
    }
}
