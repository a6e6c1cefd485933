using Isnad.Pipeline;

namespace Isnad.Steps.Relays;

/// <summary>
/// Who may have passed a statement on: the subject of another word of telling nearby — «نقلت صحيفة كذا», «بحسب رويترز», «في بيان بثه التلفزيون».
/// </summary>
internal static class RelayFinder
{
    private const int MaxSites = 6;

    /// <summary>Words of telling in the sentence of the draft's cue and its content's first sentence, nearest first.</summary>
    public static void Sites(ReadingContext context, Draft draft, List<CueSite> into)
    {
        into.Clear();
        var sites = context.Sites;
        var from = context.Sentences[Math.Min(context.SentenceAt[draft.Cue.First], context.SentenceAt[draft.ContentStart])].First;
        var to = context.Sentences[Math.Max(context.SentenceAt[draft.Cue.First], context.SentenceAt[Math.Min(draft.ContentEnd, context.Tokens.Length) - 1])].End;
        var low = LowerBound(sites, from);
        var middle = LowerBound(sites, draft.Cue.First);
        for (var k = middle - 1; k >= low && into.Count < MaxSites; k--) Add(sites[k]);
        for (var k = middle; k < sites.Count && sites[k].First < to && into.Count < MaxSites + 2; k++) Add(sites[k]);

        void Add(CueSite site)
        {
            var inContent = site.First >= draft.ContentStart && site.First < draft.ContentEnd;
            if (site.First != draft.Cue.First && !inContent && site.Word.Rule != CueRule.Colon) into.Add(site);
        }
    }

    /// <summary>A draft that stands for the relay's own word of telling, so that its subject can be found like a source.</summary>
    public static Draft Telling(CueSite site, Draft draft) => new(site)
    {
        ContentStart = draft.ContentStart,
        ContentEnd = draft.ContentEnd,
    };

    private static int LowerBound(List<CueSite> sites, int token)
    {
        int low = 0, high = sites.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sites[middle].First < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
