using Isnad.Pipeline;
using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>«ذكرت وكالة كذا نقلا عن فلان أن …»: the subject of the verb beside «نقلا عن»; and a medium after «نقلا عن» behind a statement.</summary>
internal sealed class QuotingRelayRule : IRelayRule
{
    public string Id => "ar.relay.quoting";

    public FoundRelay? Find(TellingScene scene, RelayRegion region, int at)
    {
        if (scene.ClassOf(at) != TellingWord.Quoting || scene.Context.View.Function(at + 1) != FunctionWord.AnPrep) return null;
        var (first, end) = at >= region.Draft.ContentEnd ? Quoted(scene, region, at) : Teller(scene, region, at);
        return first < end && !region.IsTaken(first, end) ? new FoundRelay(first, end, Id, at) : null;
    }

    private static (int First, int End) Quoted(TellingScene scene, RelayRegion region, int at)
    {
        var first = at + 2;
        var end = scene.PhraseEnd(first, region.End);
        return scene.IsMedium(first, end) && region.Adjoins(at, end, 0) && at != region.Draft.Cue.First ? (first, end) : (first, first);
    }

    // The subject of the last verb of telling before «نقلا», or of the first after its source: «ونقلا عن مصدر، أوضح موقع كذا أن …».
    private static (int First, int End) Teller(TellingScene scene, RelayRegion region, int quoting)
    {
        var context = scene.Context;
        if (quoting < region.Draft.Cue.First && quoting != region.First && !IsOwnNoun(region, quoting)) return (0, 0);
        foreach (var site in context.SitesIn(quoting + 2, region.Draft.ContentStart))
            if (quoting == region.First && site.Word.Rule == CueRule.Verb) return Subject(scene, site, region.Draft.ContentStart);
        var before = context.SitesIn(region.First, quoting);
        for (var k = before.Length - 1; k >= 0; k--)
            if (before[k].Word.Rule == CueRule.Verb && scene.ClassOf(before[k].First) < TellingWord.Interview && !region.IsContent(before[k].First) && !IsName(context, before[k].First)) return Subject(scene, before[k], quoting);
        return (0, 0);
    }

    // «ذكرت وكالة كذا نقلا عن فلان قوله إن …»
    private static bool IsOwnNoun(RelayRegion region, int quoting) =>
        region.Draft.Cue.Word.Rule == CueRule.Noun && region.Draft.SourceStart > quoting && region.Draft.SourceEnd <= region.Draft.Cue.First && !region.HasCue(quoting, region.Draft.Cue.First);

    // A name may hold a word that looks like a verb: «صحيفة "قال وكتب"».
    private static bool IsName(ReadingContext context, int i) => context.MentionAt[i] >= 0 || context.QuotationAt[i] >= 0;

    private static (int First, int End) Subject(TellingScene scene, CueSite verb, int limit) => (verb.End, scene.PhraseEnd(verb.End, limit));
}
