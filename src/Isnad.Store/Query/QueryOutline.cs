namespace Isnad.Store;

/// <summary>What stands side by side in a query, brackets and quotations being whole.</summary>
/// <param name="Parts">Where each part stands.</param>
/// <param name="IsChoice">OR stands between them: none is a condition of its own.</param>
public sealed record QueryOutline(IReadOnlyList<Range> Parts, bool IsChoice)
{
    /// <summary>The outline of a text; without parts where it can't be cut. Never throws for any text.</summary>
    public static QueryOutline Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Of(text, QueryLexer.Cut(text));
        }
        catch (QuerySyntaxException)
        {
            return new QueryOutline([], false);
        }
    }

    private static QueryOutline Of(string text, List<QueryToken> tokens)
    {
        var parts = new List<Range>();
        var isChoice = false;
        for (var i = 0; tokens[i].Kind != QueryTokenKind.End;)
        {
            var start = tokens[i].Position;
            isChoice |= tokens[i].Kind == QueryTokenKind.Or;
            while (tokens[i].Kind is QueryTokenKind.Minus or QueryTokenKind.Key) i++;
            i = Behind(tokens, i);
            var end = tokens[i].Position;
            while (QueryLexer.IsGap(text[end - 1])) end--;
            parts.Add(start..end);
        }
        return new QueryOutline(parts, isChoice);
    }

    // The token behind a word, or behind all that stands in brackets.
    private static int Behind(List<QueryToken> tokens, int i)
    {
        var depth = 0;
        for (; tokens[i].Kind != QueryTokenKind.End; i++)
        {
            if (tokens[i].Kind == QueryTokenKind.Open) depth++;
            else if (tokens[i].Kind == QueryTokenKind.Close) depth--;
            if (depth <= 0) return i + 1;
        }
        return i;
    }
}
