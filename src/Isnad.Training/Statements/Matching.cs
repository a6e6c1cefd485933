namespace Isnad.Training.Statements;

/// <summary>Pairs drafts with annotated statements as the scorer does: one to one, best overlap of contents first.</summary>
internal static class Matching
{
    private const double Least = 0.5;

    /// <summary>For each draft of the article's context its annotated statement, or null.</summary>
    public static TokenStatement?[] Match(TrainingArticle article)
    {
        var drafts = article.Context.Drafts;
        var pairs = new List<(double Overlap, int Draft, int Gold)>();
        for (var d = 0; d < drafts.Count; d++)
            for (var g = 0; g < article.Statements.Count; g++)
            {
                var (first, end) = article.Statements[g].Content;
                double shared = Math.Min(end, drafts[d].ContentEnd) - Math.Max(first, drafts[d].ContentStart);
                var overlap = shared / (Math.Max(end, drafts[d].ContentEnd) - Math.Min(first, drafts[d].ContentStart));
                if (overlap >= Least) pairs.Add((overlap, d, g));
            }
        var result = new TokenStatement?[drafts.Count];
        var taken = new HashSet<int>();
        foreach (var (_, d, g) in pairs.OrderByDescending(p => p.Overlap))
            if (result[d] is null && taken.Add(g)) result[d] = article.Statements[g];
        return result;
    }
}
