using Isnad.Pipeline;
using Isnad.Steps.Telling;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Cues;

/// <summary>
/// Takes the verb of passing on for a cue where its construction leaves no doubt: «نقلت وكالة كذا عن فلان أن …», «نقلا عن مصدر أن …», and the noun in
/// «نقلت … عن فلان قوله إن …».
/// </summary>
internal sealed class PassedOnCueStep : IReadingStep
{
    private const int Reach = 32;
    private const float Sure = 0.9f;

    // A word that is likelier a cue than this has the content, not the verb of passing on.
    private const float Rival = 0.5f;

    public Layers Needs => Layers.Cues | Layers.Telling;

    public Layers Adds => Layers.Cues;

    public void Run(ReadingContext context)
    {
        var added = false;
        foreach (var site in context.Sites)
        {
            if (context.Telling.ClassOf(site.First) is not (TellingWord.Pass or TellingWord.Quoting) || context.QuotationAt[site.First] >= 0) continue;
            if (site.Word.Rule is not (CueRule.Verb or CueRule.Group)) continue;
            if (CueOf(context, site) is { } cue) added |= Take(context, cue);
        }
        if (added) context.Drafts.Sort((a, b) => a.Cue.First.CompareTo(b.Cue.First));
    }

    private static bool Take(ReadingContext context, CueSite cue)
    {
        if (context.CueProbability[cue.First] >= Sure) return false;
        context.CueProbability[cue.First] = Sure;
        var known = context.Drafts.Find(d => d.Cue.First == cue.First);
        if (known is null) context.Drafts.Add(new Draft(cue) { CueProbability = Sure });
        else known.CueProbability = Sure;
        return known is null;
    }

    private static CueSite? CueOf(ReadingContext context, CueSite verb)
    {
        var from = -1;
        var end = Math.Min(context.Sentences[context.SentenceAt[verb.First]].End, verb.End + Reach);
        for (var i = verb.End; i < end; i++)
        {
            if (from < 0)
            {
                if (context.View.Function(i) == FunctionWord.AnPrep) from = i;
                else if (!context.Tokens[i].IsWordLike && context.Tokens[i].Kind != TokenKind.Quote || Opens(context, i)) return null;
                continue;
            }
            if (i > from + 1 && Opens(context, i)) return verb;
            if (context.SitesIn(i, i + 1) is not [var other]) continue;
            if (other.Word.Rule == CueRule.Noun && IsSuffixed(other) && i + 1 < end && Opens(context, i + 1)) return other;
            if (context.CueProbability[i] >= Rival) return null;
        }
        return null;
    }

    private static bool IsSuffixed(CueSite site) => (site.Form & 1) != 0;

    // A complementiser, a colon or a quotation that is no name.
    private static bool Opens(ReadingContext context, int i)
    {
        if (context.View.Function(i) is FunctionWord.An or FunctionWord.AnSuffixed or FunctionWord.BiAn || context.Tokens[i].Is(':')) return true;
        return context.Tokens[i].Kind == TokenKind.Quote && i + 1 < context.Tokens.Length && context.QuotationAt[i + 1] is >= 0 and var q
            && context.Quotations[q].Open == i && context.Quotations[q].Count > 6;
    }
}
