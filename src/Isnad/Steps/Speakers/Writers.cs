using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>Who wrote the article: «عمّان - نادر سعيد - …». A name in a dateline is nobody's of whom it tells.</summary>
internal static class Writers
{
    private const int Paragraphs = 3;
    private const int Words = 4;

    /// <summary>True for somebody who is named once, in a dateline: between dashes or behind one at a paragraph's end, with nothing but a place or two before.</summary>
    public static bool Has(ReadingContext context, Entities.NamedEntity entity)
    {
        if (entity is not { Type: EntityType.Per, Mentions: [var only] }) return false;
        var mention = context.Mentions[only];
        var paragraph = context.Tokens[mention.First].Paragraph;
        return paragraph < Paragraphs && Ends(context, mention.End, paragraph) && Begins(context, mention.First, paragraph);
    }

    private static bool Ends(ReadingContext context, int end, int paragraph) => end == context.Tokens.Length || context.Tokens[end].Paragraph != paragraph || IsDash(context, end);

    private static bool Begins(ReadingContext context, int first, int paragraph)
    {
        if (first == 0 || context.Tokens[first - 1].Paragraph != paragraph) return false;
        if (!IsDash(context, first - 1)) return false;
        for (var i = first - 2; i >= 0 && context.Tokens[i].Paragraph == paragraph; i--)
        {
            if (first - i > Words) return false;
            if (context.Tokens[i].IsWordLike && !IsPlace(context, i)) return false;
        }
        return true;
    }

    private static bool IsPlace(ReadingContext context, int token) => context.MentionAt[token] is >= 0 and var m && context.Mentions[m].Type is EntityType.Gpe or EntityType.Loc;

    private static bool IsDash(ReadingContext context, int token) => context.Tokens[token] is { Kind: Text.TokenKind.Punctuation, First: '-' or '–' or '—' or '/' or '|' };
}
