using Isnad.Knowledge;
using Isnad.Pipeline;
using Isnad.Steps.Entities;
using Isnad.Text;

namespace Isnad.Steps.Actors;

/// <summary>What stands beside the mentions of one entity, or in them, that tells namesakes apart.</summary>
/// <param name="PlaceHeads">Type nouns of places, as bits.</param>
/// <param name="OrganizationHeads">Type nouns of organisations, as bits.</param>
/// <param name="State">1 + the number of the state that an adjective at the end of the name names; 0 for none.</param>
/// <param name="StateAfter">The same for the word after the name.</param>
/// <param name="MostlyHeaded">Most mentions have a type noun of places before them.</param>
internal readonly record struct NameContext(byte PlaceHeads, byte OrganizationHeads, ushort State, ushort StateAfter, bool MostlyHeaded)
{
    private const int MaxMentions = 4;

    public static NameContext Of(ReadingContext context, NamedEntity entity, ReadOnlySpan<ContextWord> words)
    {
        int places = 0, organizations = 0, headed = 0;
        ushort state = 0, after = 0;
        var count = Math.Min(MaxMentions, entity.Mentions.Count);
        for (var k = 0; k < count; k++)
        {
            var mention = context.Mentions[entity.Mentions[k]];
            var first = words[mention.First];
            var before = BeforeOf(context, mention.First) is >= 0 and var at ? words[at] : default;
            places |= first.PlaceHead | before.PlaceHead;
            organizations |= first.OrganizationHead | before.OrganizationHead;
            if (before.PlaceHead != 0) headed++;
            if (state == 0 && mention.End - mention.First > 1) state = words[mention.End - 1].State;
            if (after == 0 && mention.End < words.Length && context.Tokens[mention.End].Paragraph == context.Tokens[mention.End - 1].Paragraph) after = words[mention.End].State;
        }
        return new NameContext((byte)places, (byte)organizations, state, after, headed * 2 > count);
    }

    /// <summary>The word before a name, quotation marks aside; -1 where there is none in the same line.</summary>
    public static int BeforeOf(ReadingContext context, int first)
    {
        var before = first - 1;
        while (before >= 0 && context.Tokens[before].Kind == TokenKind.Quote) before--;
        return before >= 0 && context.Tokens[before].Kind == TokenKind.Word && context.Tokens[before].Paragraph == context.Tokens[first].Paragraph ? before : -1;
    }
}
