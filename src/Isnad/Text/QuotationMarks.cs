namespace Isnad.Text;

/// <summary>
/// Pairs quotation marks of every habit: «» "" “” „“ ‹› '' and single ones, nested, reversed («المدينة« and »المدينة«), unbalanced,
/// and running over paragraphs when the next paragraph opens again.
/// </summary>
internal static class QuotationMarks
{
    // Deeper nesting is read as if the marks were not there.
    private const int MaxDepth = 8;

    // How many tokens past a line break a closing mark is looked for.
    private const int MaxReach = 400;

    private enum Family : byte { Double, Guillemet, SingleGuillemet, Single }

    /// <summary>The pairs in <paramref name="tokens"/>, by opening mark.</summary>
    public static List<Quotation> Pair(ReadOnlySpan<Token> tokens)
    {
        var pairs = new List<Quotation>();
        Span<(int Token, Family Family)> open = stackalloc (int, Family)[MaxDepth];
        var depth = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (depth > 0 && i > 0 && tokens[i].Paragraph != tokens[i - 1].Paragraph)
                depth = EndParagraph(tokens, i, open, depth, pairs);
            if (tokens[i].Kind != TokenKind.Quote) continue;
            var family = FamilyOf(tokens[i].First);
            var mate = LastOpen(open[..depth], family);
            if (mate >= 0 && Closes(tokens, i, family))
            {
                for (var d = depth - 1; d > mate; d--) pairs.Add(new Quotation(open[d].Token, i, false, d + 1));
                pairs.Add(new Quotation(open[mate].Token, i, true, mate + 1));
                depth = mate;
            }
            else if (Opens(tokens, i, family) && depth < MaxDepth) open[depth++] = (i, family);
        }
        for (var d = depth - 1; d >= 0; d--) pairs.Add(new Quotation(open[d].Token, tokens.Length, false, d + 1));
        pairs.RemoveAll(p => p.Count <= 0);
        pairs.Sort((a, b) => a.Open.CompareTo(b.Open));
        return pairs;
    }

    // A mark stays open over a line break only where the next mark of its family closes it; a paragraph that opens again begins anew.
    private static int EndParagraph(ReadOnlySpan<Token> tokens, int i, Span<(int Token, Family Family)> open, int depth, List<Quotation> pairs)
    {
        while (depth > 0 && !ClosesLater(tokens, i, open[depth - 1].Family))
        {
            depth--;
            pairs.Add(new Quotation(open[depth].Token, i, false, depth + 1));
        }
        return depth;
    }

    private static bool ClosesLater(ReadOnlySpan<Token> tokens, int from, Family family)
    {
        for (var i = from; i < tokens.Length && i < from + MaxReach; i++)
            if (tokens[i].Kind == TokenKind.Quote && FamilyOf(tokens[i].First) == family)
                return Closes(tokens, i, family) && LooksClosing(tokens, i) && !LooksOpening(tokens, i);
        return false;
    }

    private static int LastOpen(ReadOnlySpan<(int Token, Family Family)> open, Family family)
    {
        for (var d = open.Length - 1; d >= 0; d--)
            if (open[d].Family == family) return d;
        return -1;
    }

    private static bool Closes(ReadOnlySpan<Token> tokens, int i, Family family) => tokens[i].First switch
    {
        '”' or '’' or '»' or '›' or '〞' => !LooksOpening(tokens, i),
        '«' or '‹' => LooksClosing(tokens, i),
        '“' or '‘' => LooksClosing(tokens, i),
        '„' or '‚' or '‟' or '〝' => false,
        _ => family == Family.Double || !LooksOpening(tokens, i),
    };

    private static bool Opens(ReadOnlySpan<Token> tokens, int i, Family family) => tokens[i].First switch
    {
        '«' or '‹' or '„' or '‟' or '〝' => true,
        '“' => true,
        '”' or '»' or '›' or '〞' => !LooksClosing(tokens, i),
        '‘' or '‚' => !GluedBefore(tokens, i),
        _ => family == Family.Double || (LooksOpening(tokens, i) && !GluedBefore(tokens, i)),
    };

    private static bool LooksOpening(ReadOnlySpan<Token> tokens, int i) =>
        i + 1 < tokens.Length && !tokens[i + 1].AfterSpace && tokens[i + 1].IsWordLike && (tokens[i].AfterSpace || FollowsParticle(tokens, i));

    private static bool LooksClosing(ReadOnlySpan<Token> tokens, int i) =>
        !tokens[i].AfterSpace && (i + 1 == tokens.Length || tokens[i + 1].AfterSpace || !tokens[i + 1].IsWordLike);

    private static bool GluedBefore(ReadOnlySpan<Token> tokens, int i) =>
        !tokens[i].AfterSpace && i > 0 && tokens[i - 1].IsWordLike && !FollowsParticle(tokens, i);

    // «لـ"المدينة"»: a particle of one or two letters is written onto the mark.
    private static bool FollowsParticle(ReadOnlySpan<Token> tokens, int i) =>
        i > 0 && (tokens[i - 1].Kind == TokenKind.Punctuation || (tokens[i - 1].Kind == TokenKind.Word && tokens[i - 1].FoldedLength <= 2));

    private static Family FamilyOf(char c) => c switch
    {
        '«' or '»' => Family.Guillemet,
        '‹' or '›' => Family.SingleGuillemet,
        '\'' or '‘' or '’' or '‚' => Family.Single,
        _ => Family.Double,
    };
}
