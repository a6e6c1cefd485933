using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>«بحسب وكالة كذا», «وفق ما نقلته كذا», «كما ذكرت الصحيفة» beside another cue: a medium, a document or somebody who vouches for it.</summary>
internal sealed class AccordingRelayRule : IRelayRule
{
    /// <summary>Its id.</summary>
    public const string Name = "ar.relay.according-to";

    // «وبحسب الوكالة، فقد أكد»
    private const int MaxBefore = 6;

    public string Id => Name;

    public FoundRelay? Find(TellingScene scene, RelayRegion region, int at)
    {
        var opens = scene.ClassOf(at) is TellingWord.According or TellingWord.AccordingWhat || scene.Context.View.Function(at) == FunctionWord.Kama;
        if (!opens || at == region.Draft.Cue.First || (at >= region.Draft.ContentEnd && IsJoined(scene, at))) return null;
        var (first, end) = Phrase(scene, at, region.End);
        if (end <= first || region.IsTaken(first, end) || !region.Adjoins(at, end, MaxBefore)) return null;
        // «كما صنفته مجلة كذا بأنه …» tells something of its own
        if (scene.ClassOf(at) == TellingWord.None && region.HasCue(at + 1, first)) return null;
        return scene.IsMedium(first, end) || (region.Draft.HasSource && IsWitness(scene, at, first, end)) ? new FoundRelay(first, WholeEnd(scene, region, first, end), Id, at) : null;
    }

    // «… . وبحسب الوكالة، …» opens what comes; «وفق» has a letter of its own there.
    private static bool IsJoined(TellingScene scene, int at) => scene.Context.Folded(at) is ['و', not 'ف', ..] && scene.ClassOf(at) != TellingWord.None;

    // «بحسب البيان», «وفقا لعضو الوفد سالم العلي», «وفق ما أعلن المتحدث باسمها»
    private static bool IsWitness(TellingScene scene, int at, int first, int end)
    {
        if (scene.PointsBack(first, end)) return true;
        if (scene.ClassOf(at) == TellingWord.None) return false;
        return scene.ClassOf(first - 1) is not TellingWord.What && (first > at + 2 || scene.TypeIn(first, end) is EntityType.Per or EntityType.Org);
    }

    // «المتحدث باسم الوزارة»: an office goes on with what it is of; whom one speaks to is no part of it.
    private static int WholeEnd(TellingScene scene, RelayRegion region, int first, int end)
    {
        var view = scene.Context.View;
        if (scene.IsMedium(first, end) || end >= region.End || view.Proclitic(end) == 0 || scene.Context.Folded(end) is not ['ب' or 'ل', ..]) return end;
        if (scene.Context.MentionAt[end - 1] >= 0 && scene.TypeIn(first, end) == EntityType.Per) return end;
        var whole = scene.PhraseEnd(end, region.End);
        return whole > end && !scene.IsPress(end, whole) && !scene.IsTalk(end) && !region.IsTaken(end, whole) ? whole : end;
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
        var first = scene.SubjectAfter(verb);
        return first < limit && scene.IsTo(first) ? -1 : first; // «حسبما قال لصحيفة كذا»: who is spoken to
    }
}
