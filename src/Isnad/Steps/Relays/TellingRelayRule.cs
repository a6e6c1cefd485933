using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>«نقلت وكالة كذا عن فلان قوله إن …», «ونقلت القناة تصريحا لفلان قال فيه …»: the subject of a verb of passing on, before the cue or the cue itself.</summary>
internal sealed class TellingRelayRule : IRelayRule
{
    /// <summary>Its id.</summary>
    public const string Name = "ar.relay.telling";

    private const int MaxToCue = 40;

    public string Id => Name;

    public FoundRelay? Find(TellingScene scene, RelayRegion region, int at)
    {
        var passes = scene.ClassOf(at) == TellingWord.Pass;
        if (!(passes || scene.ClassOf(at) == TellingWord.Publish) || at > region.Draft.Cue.First || region.Draft.Cue.First - at > MaxToCue) return null;
        if (IsNoun(scene, at) || region.HasCue(at + 1, region.Draft.Cue.First)) return null;
        var (first, end) = Subject(scene, region, at);
        if (first == end || region.IsTaken(first, end) || scene.Context.View.Proclitic(first) > 0) return null;
        var medium = scene.IsMedium(first, end);
        // «نشرت وكالة كذا تقريرا يكشف أن …», «نشرت كذا تصريحات لفلان قال فيها …»
        var text = scene.ClassOf(end) is TellingWord.Speech or TellingWord.Document;
        return (medium && (passes || text)) || IsFromSource(scene, region, Math.Max(at + 1, end)) ? new FoundRelay(first, end, Id, at) : null;
    }

    // «من نشر …», «النقل», «خلال بث …», but «بينما نقلت …»
    private static bool IsNoun(TellingScene scene, int at)
    {
        var view = scene.Context.View;
        if (view.HasArticle(at)) return true;
        return scene.Context.Folded(at) is not [.., 'ت'] && view.Function(at - 1) is FunctionWord.Min or FunctionWord.Ila or FunctionWord.Ala or FunctionWord.AnPrep or FunctionWord.Fi or FunctionWord.Adjunct;
    }

    private static (int First, int End) Subject(TellingScene scene, RelayRegion region, int verb)
    {
        var view = scene.Context.View;
        var first = scene.SubjectAfter(verb);
        if (view.Has(first) && view.Function(first) is FunctionWord.None or FunctionWord.All)
        {
            var end = scene.PhraseEnd(first, region.SentenceEnd);
            if (end > first) return (first, end);
        }
        return SubjectBefore(scene, region, verb);
    }

    // «وكانت قناة كذا (قد) نقلت عن …», «صحيفة كذا نقلت عن …»
    private static (int First, int End) SubjectBefore(TellingScene scene, RelayRegion region, int verb)
    {
        var view = scene.Context.View;
        var first = region.First;
        if (view.Function(first) == FunctionWord.Kana) first++;
        var end = scene.PhraseEnd(first, verb);
        var after = end;
        while (after < verb && view.Function(after) is FunctionWord.Qad or FunctionWord.Day) after++;
        return after == verb ? (first, end) : (first, first);
    }

    // «عن» after the subject opens the source.
    private static bool IsFromSource(TellingScene scene, RelayRegion region, int from)
    {
        var source = region.Draft.SourceStart;
        return source > from && scene.Context.View.Function(source - 1) == FunctionWord.AnPrep;
    }
}
