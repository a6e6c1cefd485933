using Isnad.Pipeline;
using Isnad.Steps.Entities;
using Isnad.Text;

namespace Isnad.Training.Gold;

/// <summary>Where the annotated names of an article stand: outermost occurrences of their strings, as the scorer finds them.</summary>
internal static class GoldMentions
{
    public static List<(TextSpan Span, EntityType Type)> Find(GoldArticle gold)
    {
        var text = gold.Article.Text;
        var all = new HashSet<(TextSpan Span, EntityType Type)>();
        foreach (var (type, _, mentions) in gold.Entities)
            foreach (var mention in mentions.Distinct())
                for (var i = text.IndexOf(mention, StringComparison.Ordinal); i >= 0; i = text.IndexOf(mention, i + 1, StringComparison.Ordinal))
                    if (StandsAlone(text, i, i + mention.Length)) all.Add((new TextSpan(i, mention.Length), type));
        return [.. all.Where(m => !all.Any(o => o.Span.Contains(m.Span) && o.Span.Length > m.Span.Length)).OrderBy(m => m.Span.Start)];
    }

    public static byte[] Tags(ReadingContext context, IEnumerable<(TextSpan Span, EntityType Type)> mentions)
    {
        var tags = new byte[context.Tokens.Length];
        foreach (var (span, type) in mentions)
        {
            var first = true;
            for (var i = 0; i < tags.Length; i++)
            {
                if (!context.Tokens[i].Span.Overlaps(span)) continue;
                tags[i] = first ? EntityTag.Begin(type) : EntityTag.Inside(type);
                first = false;
            }
        }
        return tags;
    }

    private static bool StandsAlone(string text, int start, int end)
    {
        if (end < text.Length && IsWord(text[end])) return false;
        var i = start;
        while (i > 0 && (IsWord(text[i - 1]) || Folding.Default.IsDeleted(text[i - 1]))) i--;
        var before = Folding.Default.Fold(text.AsSpan(i, start - i));
        return before.Length == 0
            || (before.Length == 1 && before[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك')
            || (before.Length == 2 && before[0] is 'و' or 'ف' && before[1] is 'ب' or 'ل' or 'ك');
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
