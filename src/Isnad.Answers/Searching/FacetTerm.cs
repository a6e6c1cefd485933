namespace Isnad.Answers;

/// <summary>The term of the query language that asks for a value of a facet.</summary>
/// <param name="Text">Such as <c>act:deny</c> or <c>outlet:="…"</c>.</param>
public readonly record struct FacetTerm(string Text)
{
    private const string DoubleMarks = "\"“”„‟＂";
    private const string Guillemets = "«»‹›";
    private const string Or = "OR";

    public static FacetTerm Of(string facet, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new FacetTerm(facet switch
        {
            "month" => $"pub:{value}",
            "act" or "quote" => $"{facet}:{value}",
            _ => $"{facet}:=\"{string.Concat(value.Where(c => !DoubleMarks.Contains(c, StringComparison.Ordinal)))}\"",
        });
    }

    /// <summary>True when this very term is a condition of the query: outside of brackets and quotations, and no choice among others.</summary>
    public bool IsIn(string query) => Find(query) is not null;

    /// <summary>The query with the term, or without it when it was there.</summary>
    public string Toggle(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (Find(query) is { } found) return $"{query[..found.Start].TrimEnd()} {query[found.End..].TrimStart()}".Trim();
        return AddedTo(query);
    }

    /// <summary>The query with the term as one more condition.</summary>
    public string AddedTo(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = query.Trim();
        return asked.Length == 0 ? Text : $"{(IsChoice(Parts(asked), asked) ? $"({asked})" : asked)} {Text}";
    }

    private Range? Find(string query)
    {
        var parts = Parts(query);
        if (IsChoice(parts, query)) return null;
        foreach (var part in parts)
            if (query[part] == Text) return part;
        return null;
    }

    private static bool IsChoice(List<Range> parts, string query) => parts.Exists(part => query[part] == Or);

    // What stands between blanks, brackets and quotations being whole.
    private static List<Range> Parts(string query)
    {
        var parts = new List<Range>();
        var (start, depth) = (-1, 0);
        string? open = null;
        for (var at = 0; at <= query.Length; at++)
        {
            if (at == query.Length || (open is null && depth == 0 && char.IsWhiteSpace(query[at])))
            {
                if (start >= 0) parts.Add(start..at);
                start = -1;
                continue;
            }
            if (start < 0) start = at;
            var c = query[at];
            if (open is not null) open = open.Contains(c, StringComparison.Ordinal) ? null : open;
            else if (DoubleMarks.Contains(c, StringComparison.Ordinal)) open = DoubleMarks;
            else if (Guillemets.Contains(c, StringComparison.Ordinal)) open = Guillemets;
            else if (c == '(') depth++;
            else if (c == ')' && depth > 0) depth--;
        }
        return parts;
    }
}
