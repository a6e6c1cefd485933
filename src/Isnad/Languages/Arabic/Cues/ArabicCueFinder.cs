using Isnad.Languages.Arabic.Morphology;
using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Cues;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>Proposes the words of the cue lexicon in any inflection, and colons.</summary>
internal sealed class ArabicCueFinder : ICueFinder
{
    private static readonly CueWord Colon = new(":", WordHash.Of(":"), SpeechAct.Say, Stance.Neutral, 0, CueRule.Colon);

    private readonly CueLexicon lexicon;
    private readonly CueWord[][] words;
    private readonly FrequentWords<CueSite?> kept = new();

    public ArabicCueFinder(CueLexicon lexicon)
    {
        this.lexicon = lexicon;
        words = [.. lexicon.Entries.Select(WordsOf)];
    }

    public void Find(ReadingContext context, List<CueSite> into)
    {
        for (var i = 0; i < context.Tokens.Length; i++)
        {
            if (i + Ahead.Words < context.Tokens.Length) kept.Prefetch(context.View.Frequent[i + Ahead.Words]);
            var token = context.Tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                if (SiteOf(context, i) is { } site) into.Add(site with { First = i, End = i + 1 });
            }
            else if (token.Is(':') && MayAttribute(context, i)) into.Add(new CueSite(i, i + 1, Colon, 1, 0, 0));
        }
    }

    // As if the word stood at the beginning.
    private CueSite? SiteOf(ReadingContext context, int i)
    {
        var hash = context.Tokens[i].Hash;
        var row = context.View.Frequent[i];
        if (kept.TryGet(row, hash, out var site)) return site;
        site = SiteOf(context.Folded(i));
        kept.Keep(row, hash, site);
        return site;
    }

    private CueSite? SiteOf(ReadOnlySpan<char> folded)
    {
        Span<CueAnalysis> readings = stackalloc CueAnalysis[8];
        var count = lexicon.Find(folded, readings);
        return count == 0 ? null : SiteOf(readings[..count]);
    }

    private CueSite SiteOf(ReadOnlySpan<CueAnalysis> readings)
    {
        var best = readings[0];
        var form = 16UL + ((ulong)best.Part * 64) + ((ulong)best.Tense * 8) + (best.Voice == Voice.Passive ? 4UL : 0) + (best.Article ? 2UL : 0) + (best.Suffix.IsPresent ? 1UL : 0);
        var agreement = ((ulong)best.Person * 16) + ((ulong)best.Gender * 4) + (ulong)best.Number;
        var rival = readings.Length > 1 ? words[readings[1].Entry][(int)readings[1].Part].Hash : 0;
        return new CueSite(0, 1, words[best.Entry][(int)best.Part], form + ((ulong)best.Preposition * 1024), agreement, rival);
    }

    // Not a clock time, a ratio or an address.
    private static bool MayAttribute(ReadingContext context, int i)
    {
        var tokens = context.Tokens;
        if (i == 0 || tokens[i - 1].Paragraph != tokens[i].Paragraph) return false;
        return i + 1 < tokens.Length && !(tokens[i - 1].Kind == TokenKind.Number && tokens[i + 1].Kind == TokenKind.Number);
    }

    private static CueWord[] WordsOf(CueEntry entry)
    {
        var hash = WordHash.Of(entry.Lemma);
        return [.. Enum.GetValues<CuePart>().Select(part => new CueWord(entry.Lemma, hash, entry.Act, entry.Stance, (ulong)entry.Governs, RuleOf(part)))];
    }

    private static CueRule RuleOf(CuePart part) => part switch
    {
        CuePart.Verb => CueRule.Verb,
        CuePart.Participle => CueRule.Participle,
        CuePart.Group => CueRule.Group,
        _ => CueRule.Noun,
    };
}
