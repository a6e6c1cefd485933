using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Circumstances;

/// <summary>At which event, and where: «خلال مؤتمر صحفي في الرياض», «على هامش القمة», «في مقابلة مع القناة».</summary>
internal static class OccasionFinder
{
    public static void Find(TellingScene scene, TellingZone zone)
    {
        var view = scene.Context.View;
        var draft = zone.Draft;
        for (var i = zone.First; i + 1 < zone.End; i++)
        {
            if (!zone.IsFree(i) || !zone.IsFree(i + 1)) continue;
            var at = view.Function(i) is FunctionWord.Fi or FunctionWord.Adjunct || scene.ClassOf(i) == TellingWord.Margin;
            if (!at) continue;
            var limit = draft.ContentStart > i ? Math.Min(zone.End, draft.ContentStart) : zone.End;
            if (scene.IsTalk(i + 1) && draft.Occasion.First < 0) draft.Occasion = (i + 1, EventEnd(scene, i + 1, limit));
            else if (view.Function(i) == FunctionWord.Fi && draft.Place.First < 0 && Place(scene, i + 1) is { } place) draft.Place = place;
        }
    }

    // «مقابلة مع القناة», «اجتماع للحكومة»: whom it was held with belongs to the event.
    private static int EventEnd(TellingScene scene, int first, int limit)
    {
        var end = scene.PhraseEnd(first, limit);
        if (end >= limit) return end;
        var with = scene.Context.View.Function(end) == FunctionWord.Maa ? end + 1 : end;
        if (with == end && !(scene.Context.View.Proclitic(end) > 0 && scene.Context.Folded(end) is ['ل', ..])) return end;
        var whole = scene.PhraseEnd(with, limit);
        return whole > with ? whole : end;
    }

    private static (int First, int End)? Place(TellingScene scene, int i)
    {
        var context = scene.Context;
        var at = context.MentionAt[i] >= 0 ? i : i + 1 < context.Tokens.Length && context.MentionAt[i + 1] >= 0 && context.View.HasArticle(i) ? i + 1 : -1; // «في العاصمة الرياض»
        if (at < 0) return null;
        var mention = context.Mentions[context.MentionAt[at]];
        return mention.Type is EntityType.Gpe or EntityType.Loc && mention.First == at ? (mention.First, mention.End) : null;
    }
}
