using Isnad.Store;

namespace Isnad.Answers;

/// <summary>The term of the query language that asks for a value of a facet.</summary>
/// <param name="Text">Such as <c>act:deny</c> or <c>outlet:="…"</c>.</param>
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
            _ => $"{facet}:=\"{string.Concat(value.Where(c => !Marks.Contains(c, StringComparison.Ordinal)))}\"",
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
        return asked.Length == 0 ? Text : $"{(QueryOutline.Of(asked).IsChoice ? $"({asked})" : asked)} {Text}";
    }

    private Range? Find(string query)
    {
        var outline = QueryOutline.Of(query);
        if (outline.IsChoice) return null;
        foreach (var part in outline.Parts)
            if (query[part] == Text) return part;
        return null;
    }
}
