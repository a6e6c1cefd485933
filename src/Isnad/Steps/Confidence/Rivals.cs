using Isnad.Pipeline;
using Isnad.Steps.Telling;

namespace Isnad.Steps.Confidence;

/// <summary>
/// Two cues for one content of which one only passes it on: «أعلن … ، وفق ما أوردت الوكالة» is what the first says, «ذكرت الوكالة نقلا عن مصدر أن …» what
/// the second does.
/// </summary>
internal static class Rivals
{
    private const int Reach = 4;

    // Below this the other cue is hardly one.
    private const float LeastCue = 0.4f;

    public static void Resolve(ReadingContext context)
    {
        var drafts = context.Drafts;
        var dropped = new HashSet<Draft>();
        for (var n = 0; n < drafts.Count; n++)
            for (var k = n + 1; k < Math.Min(drafts.Count, n + Reach); k++)
            {
                var (a, b) = (drafts[n], drafts[k]);
                if (dropped.Contains(a) || dropped.Contains(b) || !(ConfidenceFeatures.SameContent(a, b) || Begins(a, b))) continue;
                if (PassesOn(context, a, b)) Drop(a, b, dropped);
                else if (PassesOn(context, b, a)) Drop(b, a, dropped);
            }
        drafts.RemoveAll(dropped.Contains);
    }

    // «وبحسب الوكالة، فقد رفض الوزير …»: the other statement is all of the group's content.
    private static bool Begins(Draft group, Draft other) =>
        group.Cue.Word.Rule == CueRule.Group && other.Cue.First >= group.ContentStart && other.Cue.First <= group.ContentStart + 2 && other.ContentEnd >= group.ContentEnd;

    private static void Drop(Draft relay, Draft kept, HashSet<Draft> dropped)
    {
        dropped.Add(relay);
        kept.Found = Math.Max(kept.Found, relay.Found);
    }

    private static bool PassesOn(ReadingContext context, Draft relay, Draft other)
    {
        var scene = context.Telling;
        if (!relay.HasSource || other.CueProbability < LeastCue || !scene.IsMedium(relay.SourceStart, relay.SourceEnd)) return false;
        if (relay.Cue.Word.Rule == CueRule.Group) return other.Cue.Word.Rule is not (CueRule.Group or CueRule.Colon) && scene.ClassOf(relay.Cue.First) != TellingWord.Quoting;
        return scene.ClassOf(other.Cue.First) == TellingWord.Quoting && other.HasSource && other.SourceStart > other.Cue.First;
    }
}
