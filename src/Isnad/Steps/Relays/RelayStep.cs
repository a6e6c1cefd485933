using Isnad.Pipeline;
using Isnad.Steps.Speakers;
using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>Finds who passed each statement on, and keeps them apart from the speaker.</summary>
internal sealed class RelayStep : IReadingStep
{
    private static readonly IRelayRule[] Rules = [new TellingRelayRule(), new QuotingRelayRule(), new AccordingRelayRule(), new PublishedRelayRule(), new TongueRelayRule()];

    /// <summary>The ids of all rules.</summary>
    public static IEnumerable<string> Ids => Rules.Select(rule => rule.Id);

    public Layers Needs => Layers.Speakers | Layers.Telling;

    public Layers Adds => Layers.Relays;

    public void Run(ReadingContext context)
    {
        if (context.Drafts.Count == 0) return;
        var scene = context.Telling;
        Vouchers.Merge(scene, context.Drafts);
        var drafts = context.Drafts.OrderBy(d => d.Cue.First).ToList();
        var cues = drafts.Select(d => d.Cue.First).ToHashSet();
        for (var n = 0; n < drafts.Count; n++) Find(scene, drafts[n], OuterOf(drafts, n), cues);
        for (var n = 1; n < drafts.Count; n++) UnnamedMedium.Find(scene, drafts, n);
        foreach (var draft in drafts) draft.LacksRelay = draft.Relays.Count == 0 && IsPassedOnByNobody(scene, draft);
        for (var n = 1; n < drafts.Count; n++) Carry(context, drafts[n - 1], drafts[n]);
        for (var n = drafts.Count - 2; n >= 0; n--) Carry(context, drafts[n + 1], drafts[n]);
    }

    private static void Find(TellingScene scene, Draft draft, Draft? outer, HashSet<int> cues)
    {
        RelayTail.CutOff(scene, draft);
        var region = new RelayRegion(scene, draft, outer, cues);
        for (var at = region.First; at < region.End; at++)
        {
            if (scene.ClassOf(at) == TellingWord.None && scene.Context.View.Function(at) != FunctionWord.Kama) continue;
            if (region.IsContent(at)) continue;
            foreach (var rule in Rules)
            {
                if (rule.Find(scene, region, at) is not { } relay) continue;
                Add(scene, draft, relay);
                foreach (var further in FurtherRelays.After(scene, region, relay)) Add(scene, draft, further);
                break;
            }
        }
    }

    // «ونُقل عن الوزير قوله إن …»: somebody passed it on, and the text does not say who.
    private static bool IsPassedOnByNobody(TellingScene scene, Draft draft)
    {
        var from = draft.SourceStart - 1;
        return draft.HasSource && from > 0 && scene.Context.View.Function(from) == FunctionWord.AnPrep && scene.ClassOf(from - 1) == TellingWord.Pass;
    }

    // The statement whose content holds this one; what stands outside it says nothing of how its speaker heard it.
    private static Draft? OuterOf(List<Draft> drafts, int n)
    {
        for (var k = n - 1; k >= 0 && k > n - 8; k--)
            if (drafts[k].ContentStart <= drafts[n].Cue.First && drafts[n].Cue.First < drafts[k].ContentEnd && drafts[n].ContentEnd <= drafts[k].ContentEnd) return drafts[k];
        return null;
    }

    private static void Add(TellingScene scene, Draft draft, FoundRelay relay)
    {
        if (IsSpeaker(scene, draft, relay) && !TakeSource(scene, draft, relay)) return;
        if (draft.Relays.Exists(r => r.First < relay.End && relay.First < r.End)) return;
        draft.Relays.Add(relay);
        draft.Relays.Sort((a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>True for a relay that is the draft's speaker.</summary>
    public static bool IsSpeaker(TellingScene scene, Draft draft, FoundRelay relay)
    {
        var entity = scene.EntityIn(relay.First, relay.End);
        return entity >= 0 ? entity == draft.Speaker.Entity : draft.Speaker.First < relay.End && relay.First < draft.Speaker.End;
    }

    // Who passes it on is not who said it: where another mention stands as the source, that one has.
    private static bool TakeSource(TellingScene scene, Draft draft, FoundRelay relay)
    {
        if (!draft.HasSource) return false;
        var entity = scene.EntityIn(draft.SourceStart, draft.SourceEnd);
        if (entity >= 0 && entity == scene.EntityIn(relay.First, relay.End)) return false;
        var named = scene.TypeIn(draft.SourceStart, draft.SourceEnd) == EntityType.Per;
        draft.Speaker = named ? new SpeakerOption(entity, -1, -1) : SpeakerOption.Of(scene.Context, draft.SourceStart, draft.SourceEnd);
        return true;
    }

    // «نقلت كذا عن فلان قوله إن …، مضيفا أن …»: the relay holds for all that the speaker says in the sentence.
    private static void Carry(ReadingContext context, Draft from, Draft to)
    {
        if (to.Relays.Count > 0 || from.Relays.Count == 0) return;
        var goesOn = to.Cue.Word.Rule == CueRule.Participle && to.Cue.First > from.Cue.First;
        if (to.Speaker != from.Speaker || (to.Speaker == SpeakerOption.Nobody && !goesOn)) return;
        var later = to.Cue.First > from.Cue.First ? to : from;
        if (later.HasSource || context.SentenceAt[from.Cue.First] != context.SentenceAt[to.Cue.First]) return;
        to.Relays.AddRange(from.Relays);
    }
}
