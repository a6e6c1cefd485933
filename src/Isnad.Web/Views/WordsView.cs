using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.Web.Views;

/// <summary>Which words a page shows, from what its address says.</summary>
/// <param name="Query">Which statements; empty for all.</param>
/// <param name="Against">What they are held against; empty for all others.</param>
/// <param name="Near">The word whose neighbours are wanted; empty for none.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
public sealed record WordsView(string Query, string Against, string Near, string Kind)
{
    // As many places as fill a page.
    private const int Places = 25;

    public static IReadOnlyList<string> Kinds { get; } = ["more", "less"];

    public static WordsView Of(string? query, string? against, string? near, string? kind) =>
        new(query?.Trim() ?? "", against?.Trim() ?? "", near?.Trim() ?? "", kind is not null && Kinds.Contains(kind) ? kind : "more");

    /// <summary>All words are not more frequent than themselves: there is something to show where statements or a word are named.</summary>
    public bool IsAsked => Query.Length > 0 || Near.Length > 0;

    /// <summary>The same figures as a file.</summary>
    public string CsvPath => "/api/v1/words.csv" + Parameters(("q", Query), ("against", Near.Length > 0 ? "" : Against), ("word", Near), ("less", Near.Length == 0 && Kind == "less" ? "true" : ""));

    public Keyness Keyness(IArticleStore store, SearchQuery query, SearchQuery? against) => Keywords.Of(store, query, against, new WordOptions { Less = Kind == "less" });

    /// <exception cref="ArgumentException">What is wanted is not one word.</exception>
    public Collocates Collocates(IArticleStore store, SearchQuery query) => Collocations.Of(store, query, Near, new CollocateOptions { Lines = Places });

    /// <summary>The neighbours of another word in the same statements.</summary>
    public string PathNear(string word) => Path(Query, word);

    /// <summary>The page of the words of the statements that answer a query.</summary>
    public static string Path(string query, string near = "") => "/words" + Parameters(("q", query), ("near", near));

    private static string Parameters(params ReadOnlySpan<(string Name, string Value)> given)
    {
        var said = new List<string>();
        foreach (var (name, value) in given)
            if (value.Length > 0) said.Add($"{name}={Uri.EscapeDataString(value)}");
        return said.Count == 0 ? "" : "?" + string.Join('&', said);
    }
}
