namespace Isnad.Evaluation;

/// <summary>Figures for one part of the statements, such as one outlet.</summary>
/// <param name="Name">The part: the value that its statements share; "" where it is not given.</param>
/// <param name="Gold">Gold statements in it.</param>
/// <param name="Answered">Answered statements in it.</param>
/// <param name="Detect">A gold statement found: recall over <paramref name="Gold"/>, precision over <paramref name="Answered"/>.</param>
/// <param name="Said">Found and with the same speaker.</param>
public sealed record Part(string Name, int Gold, int Answered, Quality Detect, Quality Said);

/// <summary>
/// Figures by what the statements have in common. Recall goes by the gold's value and precision by the answer's own,
/// so an answer of the wrong type costs precision there and recall here.
/// </summary>
public static class Breakdown
{
    /// <summary>By quotation type.</summary>
    public static IReadOnlyList<Part> ByQuote(IReadOnlyList<ArticleOutcome> outcomes) => By(outcomes, (_, s) => s.Quote);

    /// <summary>By speech act.</summary>
    public static IReadOnlyList<Part> ByAct(IReadOnlyList<ArticleOutcome> outcomes) => By(outcomes, (_, s) => s.Act);

    /// <summary>By outlet.</summary>
    public static IReadOnlyList<Part> ByOutlet(IReadOnlyList<ArticleOutcome> outcomes) => By(outcomes, (article, _) => article.Outlet);

    /// <summary>By the outlet's country.</summary>
    public static IReadOnlyList<Part> ByCountry(IReadOnlyList<ArticleOutcome> outcomes) => By(outcomes, (article, _) => article.Country);

    private static Part[] By(IReadOnlyList<ArticleOutcome> outcomes, Func<Article, AnnotatedStatement, string?> value)
    {
        var counts = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        foreach (var outcome in outcomes)
        {
            foreach (var (i, statement) in outcome.Gold.Annotation.Statements.Index()) Count(outcome, statement, outcome.Found.FirstOrDefault(f => f.Gold == i), gold: true);
            foreach (var (i, statement) in outcome.Answer.Statements.Index()) Count(outcome, statement, outcome.Found.FirstOrDefault(f => f.Answer == i), gold: false);
        }
        return [.. counts.Select(entry => entry.Value.ToPart(entry.Key)).OrderByDescending(part => part.Gold)];

        void Count(ArticleOutcome outcome, AnnotatedStatement statement, StatementOutcome? found, bool gold)
        {
            var name = value(outcome.Gold.Article, statement) ?? "";
            if (!counts.TryGetValue(name, out var part)) counts[name] = part = new Counts();
            part.Add(found, gold);
        }
    }

    private sealed class Counts
    {
        private readonly Side gold = new();
        private readonly Side answered = new();

        public void Add(StatementOutcome? found, bool isGold)
        {
            var side = isGold ? gold : answered;
            side.All++;
            if (found is not null) side.Found++;
            if (found is { Speaker: true }) side.Said++;
        }

        public Part ToPart(string name) => new(name, gold.All, answered.All, Quality(side => side.Found), Quality(side => side.Said));

        private Quality Quality(Func<Side, int> right)
        {
            var p = answered.All > 0 ? (double)right(answered) / answered.All : 0;
            var r = gold.All > 0 ? (double)right(gold) / gold.All : 0;
            return new Quality(p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
        }
    }

    private sealed class Side
    {
        public int All { get; set; }

        public int Found { get; set; }

        public int Said { get; set; }
    }
}
