namespace Isnad.Evaluation;

/// <summary>The figures over all articles. <c>said.f1</c> is the headline: who said what.</summary>
public static class Scores
{
    private const double ExactOverlap = 0.95;

    /// <summary>The figures in the order in which they are printed.</summary>
    public static IReadOnlyList<Figure> Of(IReadOnlyList<ArticleOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        var found = outcomes.SelectMany(outcome => outcome.Found).ToList();
        return
        [
            Count("articles", outcomes.Count),
            Count("unanswered", outcomes.Count(outcome => !outcome.Answered)),
            .. Statements(outcomes, found),
            .. Details(found),
            .. Relays(outcomes, found),
            .. EntitiesAndTimes(outcomes),
            .. Actors(outcomes),
        ];
    }

    private static IEnumerable<Figure> Statements(IReadOnlyList<ArticleOutcome> outcomes, List<StatementOutcome> found)
    {
        var gold = outcomes.Sum(outcome => outcome.Gold.Annotation.Statements.Count);
        var answered = outcomes.Sum(outcome => outcome.Answer.Statements.Count);
        return
        [
            Count("statements.gold", gold),
            Count("statements.answered", answered),
            .. Three("detect", Quality.Of(found.Count, gold, answered)),
            .. Three("exact", Quality.Of(found.Count(f => f.Overlap >= ExactOverlap), gold, answered)),
            .. Three("said", Quality.Of(found.Count(f => f.Speaker), gold, answered)),
        ];
    }

    private static IEnumerable<Figure> Details(List<StatementOutcome> found)
    {
        return
        [
            Accuracy("cue", f => f.Cue),
            Accuracy("src", f => f.Source),
            Accuracy("quote", f => f.Quote),
            Accuracy("act", f => f.Act),
            Accuracy("kind", f => f.Kind),
            Accuracy("speaker", f => f.Speaker),
        ];

        Figure Accuracy(string name, Func<StatementOutcome, bool> right) =>
            Share(name + ".accuracy", (double)found.Count(right) / Math.Max(1, found.Count));
    }

    private static IEnumerable<Figure> Relays(IReadOnlyList<ArticleOutcome> outcomes, List<StatementOutcome> found)
    {
        var gold = outcomes.Sum(outcome => outcome.Gold.Annotation.Statements.Sum(s => s.Via.Count));
        var answered = outcomes.Sum(outcome => outcome.Answer.Statements.Sum(s => s.Via.Count));
        var chains = found.Where(f => f.Chain is not null).ToList();
        return
        [
            Count("relay.gold", gold),
            .. Three("relay", Quality.Of(found.Sum(f => f.Relays), gold, answered)),
            Count("chain.count", chains.Count),
            Share("chain.accuracy", (double)chains.Count(f => f.Chain == true) / Math.Max(1, chains.Count)),
        ];
    }

    private static IEnumerable<Figure> EntitiesAndTimes(IReadOnlyList<ArticleOutcome> outcomes)
    {
        var gold = outcomes.Sum(outcome => outcome.Entities.Gold);
        var answered = outcomes.Sum(outcome => outcome.Entities.Answered);
        var dated = outcomes.Where(outcome => outcome.Gold.HasDate).ToList();
        return
        [
            Share("entity.f1", Quality.Of(outcomes.Sum(outcome => outcome.Entities.Right), gold, answered).F1),
            Share("entity.untyped.f1", Quality.Of(outcomes.Sum(outcome => outcome.Entities.RightUntyped), gold, answered).F1),
            Share("time.f1", Times(outcomes, times => times.Found).F1),
            Share("time.value.f1", Times(outcomes, times => times.Right).F1),
            Share("time.value.dated.f1", Times(dated, times => times.Right).F1),
        ];
    }

    private static IEnumerable<Figure> Actors(IReadOnlyList<ArticleOutcome> outcomes)
    {
        var counts = outcomes.Select(outcome => outcome.Grouping).ToList();
        var precision = counts.Sum(c => c.Precision) / Math.Max(1, counts.Sum(c => c.Found));
        var recall = counts.Sum(c => c.Recall) / Math.Max(1, counts.Sum(c => c.Gold));
        yield return Share("b3.precision", precision);
        yield return Share("b3.recall", recall);
        yield return Share("b3.f1", precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
        if (!outcomes.Any(outcome => outcome.Answer.Groups.Any(group => group.Link is not null))) yield break; // nothing was linked at all
        yield return Share("gpe.linked", (double)counts.Sum(c => c.PlacesLinked) / Math.Max(1, counts.Sum(c => c.Places)));
        yield return Share("gpe.linked.found", (double)counts.Sum(c => c.PlacesLinked) / Math.Max(1, counts.Sum(c => c.PlacesFound)));
    }

    private static Quality Times(IReadOnlyList<ArticleOutcome> outcomes, Func<(int Found, int Right), int> right) => Quality.Of(
        outcomes.Sum(outcome => right(outcome.Times)),
        outcomes.Sum(outcome => outcome.Gold.Annotation.Times.Count),
        outcomes.Sum(outcome => outcome.Answer.Times.Count));

    private static Figure[] Three(string name, Quality quality) =>
        [Share(name + ".precision", quality.Precision), Share(name + ".recall", quality.Recall), Share(name + ".f1", quality.F1)];

    private static Figure Count(string name, int value) => new(name, value, IsCount: true);

    private static Figure Share(string name, double value) => new(name, value, IsCount: false);
}
