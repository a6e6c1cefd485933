using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.Web.Views;

/// <summary>Whose attention a page or picture shows, from what its address says. Unknown words stand for the default.</summary>
public sealed record AttentionView(string To, string Period, string Measure)
{
    private const int Most = 12;

    public static IReadOnlyList<string> Targets { get; } = ["speakers", "subjects"];

    public static IReadOnlyList<string> Periods { get; } = ["month", "week", "day", "year"];

    public static IReadOnlyList<string> Measures { get; } = ["count", "share"];

    public static AttentionView Of(string? to, string? by, string? measure) => new(Chosen(Targets, to), Chosen(Periods, by), Chosen(Measures, measure));

    public bool IsShare => Measure == "share";

    public Attention Read(IArticleStore store, SearchQuery query) =>
        Attentions.Of(store, query, Enum.Parse<AttentionTo>(To, ignoreCase: true), Enum.Parse<Period>(Period, ignoreCase: true), most: Most);

    /// <summary>The heights of one's columns, the earliest first.</summary>
    public IReadOnlyList<double> ValuesOf(AttentionSeries series) => IsShare ? [.. series.Shares.Select(share => share ?? 0)] : [.. series.Counts.Select(count => (double)count)];

    /// <summary>The highest of all columns.</summary>
    public double HighestOf(Attention attention) => attention.Series.SelectMany(ValuesOf).DefaultIfEmpty(1).Max();

    private static string Chosen(IReadOnlyList<string> words, string? given) => given is not null && words.Contains(given) ? given : words[0];
}
