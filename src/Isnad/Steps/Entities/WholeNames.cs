using Isnad.Pipeline;
using Isnad.Steps.Words;

namespace Isnad.Steps.Entities;

/// <summary>
/// Names whose first letter the table of words, which judges without the text, took for a particle: «كيني جيكوبز», «"باتش"». The opposite of <see cref="Attached"/>.
/// </summary>
internal static class WholeNames
{
    // Seen so often and never without the letter, a word has it as its own; a name that is known without it needs one time more.
    private const int Often = 2;

    // A quotation of so many tokens is a name, and no speech that begins with a particle.
    private const int LongestTitle = 4;

    /// <summary>Gives the letter back to the first word of each name that has it, wherever the word stands.</summary>
    public static void Mend(ReadingContext context)
    {
        if (Counts(context) is not { } times) return;
        var wholes = new HashSet<ulong>();
        for (var i = 0; i < context.EntityTags.Length; i++)
            if (MayBeWhole(context, i) && IsWhole(context, i, times)) wholes.Add(context.Tokens[i].Hash);
        if (wholes.Count > 0) GiveBack(context, wholes);
    }

    // How often each word in question stands in the article, and what is left of it without the letter; null where none is in question.
    private static Dictionary<ulong, int>? Counts(ReadingContext context)
    {
        Dictionary<ulong, int>? times = null;
        for (var i = 0; i < context.EntityTags.Length; i++)
        {
            if (!MayBeWhole(context, i)) continue;
            times ??= [];
            times[context.Tokens[i].Hash] = times[context.View.Bares[i]] = 0;
        }
        if (times is null) return null;
        foreach (var token in context.Tokens) if (times.TryGetValue(token.Hash, out var count)) times[token.Hash] = count + 1;
        return times;
    }

    private static bool MayBeWhole(ReadingContext context, int i)
    {
        var tag = context.EntityTags[i];
        if (tag == EntityTag.Outside || EntityTag.IsInside(tag) || context.View.Proclitic(i) != 1) return false;
        var word = context.Folded(i);
        return word is ['ب' or 'ك', ..] or ['ل', not 'ل', ..] && WordsStep.ArticleLength(word, 1) == 0
            && context.View.Role(i) == NounRole.None && (context.View.Name(i) & (ulong)(NameWord.Place | NameWord.Organization)) == 0;
    }

    private static bool IsWhole(ReadingContext context, int i, Dictionary<ulong, int> times) =>
        times[context.View.Bares[i]] == 0
        && (Opens(context, i) || FollowsTitle(context, i) || times[context.Tokens[i].Hash] >= Often + (context.View.Name(i) == 0 ? 0 : 1));

    // «موقع "باتش"»: a particle would stand before the mark.
    private static bool Opens(ReadingContext context, int i) =>
        context.QuotationAt[i] is >= 0 and var q && context.Quotations[q].Open == i - 1 && context.Quotations[q].Count <= LongestTitle;

    // «المغني كاني ويست»; «مستشار لترامب» is another thing.
    private static bool FollowsTitle(ReadingContext context, int i) =>
        i > 0 && EntityTag.TypeOf(context.EntityTags[i]) == EntityType.Per && context.Folded(i)[0] != 'ل'
        && context.View.Function(i - 1) == FunctionWord.None && (context.View.Role(i - 1) & NounRole.Title) != 0;

    private static void GiveBack(ReadingContext context, HashSet<ulong> wholes)
    {
        var view = context.View;
        for (var i = 0; i < context.Tokens.Length; i++)
        {
            var word = context.Tokens[i].Hash;
            if (!wholes.Contains(word)) continue;
            view.Proclitics[i] = 0;
            view.Bares[i] = word;
            view.Names[i] = view.NameTable.Find(word);
            view.Roles[i] = NounRole.None;
        }
    }
}
