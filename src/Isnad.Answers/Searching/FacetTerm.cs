namespace Isnad.Answers;

/// <summary>The term of the query language that asks for a value of a facet.</summary>
/// <param name="Text">Such as <c>act:deny</c> or <c>outlet:"…"</c>.</param>
public readonly record struct FacetTerm(string Text)
{
    private const string Marks = "\"“”„‟＂";

    public static FacetTerm Of(string facet, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new FacetTerm(facet switch
        {
            "month" => $"pub:{value}",
            "act" or "quote" => $"{facet}:{value}",
            _ => $"{facet}:\"{string.Concat(value.Where(c => !Marks.Contains(c, StringComparison.Ordinal)))}\"",
        });
    }

    /// <summary>True when the query has this very term.</summary>
    public bool IsIn(string query) => Find(query) >= 0;

    /// <summary>The query with the term, or without it when it was there.</summary>
    public string Toggle(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var at = Find(query);
        return at < 0 ? $"{query} {Text}".Trim() : $"{query[..at].TrimEnd()} {query[(at + Text.Length)..].TrimStart()}".Trim();
    }

    private int Find(string query)
    {
        for (var at = query.IndexOf(Text, StringComparison.Ordinal); at >= 0; at = query.IndexOf(Text, at + 1, StringComparison.Ordinal))
        {
            var end = at + Text.Length;
            if ((at == 0 || char.IsWhiteSpace(query[at - 1])) && (end == query.Length || char.IsWhiteSpace(query[end]))) return at;
        }
        return -1;
    }
}
