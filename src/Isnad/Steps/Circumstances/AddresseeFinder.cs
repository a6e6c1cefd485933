using Isnad.Pipeline;
using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Circumstances;

/// <summary>To whom: «قال لصحيفة كذا», «في مقابلة مع قناة كذا», «أمام الصحافيين», «دعا الحكومة إلى …», «طلب من المحامي …».</summary>
internal static class AddresseeFinder
{
    private static readonly (int First, int End) None = (-1, -1);

    // From «تصريح» to its preposition: «في تصريحات صحفية خاصة لـ …».
    private const int MaxFromTalk = 5;

    // Whom a demand is addressed to is named in few words before what is demanded.
    private const int MaxObject = 9;

    public static (int First, int End) Find(TellingScene scene, TellingZone zone)
    {
        for (var i = zone.First; i < zone.End; i++)
        {
            if (!zone.IsFree(i)) continue;
            var found = At(scene, zone, i);
            if (found.First >= 0) return found;
        }
        return Object(scene, zone.Draft);
    }

    private static (int First, int End) At(TellingScene scene, TellingZone zone, int i)
    {
        var view = scene.Context.View;
        var function = view.Function(i);
        if (scene.IsTo(i) || (scene.IsTalk(i - 1) && scene.Context.Tokens[i].IsWordLike && scene.Context.Folded(i) is ['ل', _, _, _, ..]))
        {
            var first = scene.AfterTo(i);
            var end = Phrase(scene, zone, first);
            if (end > first && (AfterTalk(scene, zone, i, places: false) || (FollowsTelling(zone, i) && IsHearer(scene, first, end)))) return (first, end);
        }
        else if (function is FunctionWord.Maa or FunctionWord.Ila || scene.ClassOf(i) == TellingWord.Facing)
        {
            if (!AfterTalk(scene, zone, i, places: true) && !(scene.ClassOf(i) == TellingWord.Facing && FollowsTelling(zone, i))) return None;
            var end = Phrase(scene, zone, i + 1);
            if (end > i + 1) return (i + 1, end);
        }
        return None;
    }

    private static int Phrase(TellingScene scene, TellingZone zone, int first)
    {
        if (first >= zone.End) return first;
        var limit = zone.Draft.ContentStart > first ? Math.Min(zone.End, zone.Draft.ContentStart) : zone.End;
        return scene.PhraseEnd(first, limit);
    }

    // «في تصريح خاص لـ», «خلال اجتماع مع»; an event that is held for somebody or something is not told to them.
    private static bool AfterTalk(TellingScene scene, TellingZone zone, int i, bool places)
    {
        for (var k = i - 1; k >= Math.Max(zone.First, i - MaxFromTalk) && scene.Context.Tokens[k].IsWordLike; k--)
            if (scene.IsTalk(k)) return IsSetting(scene, zone, k) && (scene.ClassOf(k) != TellingWord.Occasion || (places && i - k <= 2));
        return false;
    }

    private static bool IsSetting(TellingScene scene, TellingZone zone, int talk)
    {
        for (var k = talk - 1; k >= Math.Max(zone.First, talk - 2); k--)
            if (scene.Context.View.Function(k) is FunctionWord.Fi or FunctionWord.Adjunct) return true;
        return false;
    }

    // «الحكومة», «قادة العالم», «جميع المانحين»; an indefinite noun is what is asked for.
    private static bool IsKnown(TellingScene scene, int first)
    {
        var (view, mentions) = (scene.Context.View, scene.Context.MentionAt);
        if (first + 1 >= mentions.Length) return false;
        return view.HasArticle(first) || mentions[first] >= 0 || view.HasArticle(first + 1) || mentions[first + 1] >= 0;
    }

    private static bool FollowsTelling(TellingZone zone, int i) =>
        zone.Draft.Cue.Word.Rule is CueRule.Verb or CueRule.Participle or CueRule.Colon && (i == zone.Draft.Cue.End || i == zone.Draft.SourceEnd);

    private static bool IsHearer(TellingScene scene, int first, int end) =>
        scene.Context.Tokens[first].IsWordLike && scene.Context.Folded(first) is ['ل', 'ل', ..]
            ? scene.ClassOf(first) is TellingWord.Press or TellingWord.Medium or TellingWord.Agency // «وكالة تاس للأنباء» is one name
            : scene.IsPress(first, end) || scene.TypeIn(first, end) is EntityType.Per or EntityType.Org;

    // «طالب الحكومة بـ …», «دعا المواطنين إلى …»: the content begins at the person.
    private static (int First, int End) Object(TellingScene scene, Draft draft)
    {
        var view = scene.Context.View;
        var first = draft.ContentStart;
        if (first < draft.Cue.End || !(draft.HasSource || draft.Cue.Word.Rule == CueRule.Participle) || !IsKnown(scene, first)) return None;
        if (draft.Cue.Word.Act is not (SpeechAct.Demand or SpeechAct.Call or SpeechAct.Ask or SpeechAct.Warn) || view.Proclitic(first) > 0) return None;
        if (view.Function(first - 1) != FunctionWord.None && !(view.Function(first - 1) == FunctionWord.Min && draft.Cue.Word.Act is SpeechAct.Ask or SpeechAct.Demand)) return None;
        var end = scene.PhraseEnd(first, Math.Min(draft.ContentEnd, first + MaxObject));
        if (end == first || end >= draft.ContentEnd) return None;
        var governed = view.Function(end) is FunctionWord.Ila or FunctionWord.Ala or FunctionWord.An or FunctionWord.BiAn or FunctionWord.Min || (view.Proclitic(end) > 0 && scene.Context.Folded(end) is ['ب' or 'ل', ..]);
        return governed || view.Function(first - 1) == FunctionWord.Min ? (first, end) : None;
    }
}
