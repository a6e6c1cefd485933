namespace Isnad.Evaluation;

/// <summary>Sentences about what went wrong, for a person who wants to know why.</summary>
public static class Misses
{
    /// <summary>Wrong speakers and statements that were not found, article by article.</summary>
    public static IEnumerable<string> Of(IEnumerable<ArticleOutcome> outcomes) => outcomes.SelectMany(Of);

    private static IEnumerable<string> Of(ArticleOutcome outcome)
    {
        var (gold, text) = (outcome.Gold.Annotation.Statements, outcome.Gold.Text);
        foreach (var wrong in outcome.Found.Where(found => !found.Speaker))
        {
            var (g, a) = (gold[wrong.Gold], outcome.Answer.Statements[wrong.Answer]);
            yield return $"speaker {outcome.Gold.Id}: gold '{g.Speaker}' got '{a.Speaker}' for «{Start(text.Slice(g.Content[0]), 60)}»";
        }
        var found = outcome.Found.Select(f => f.Gold).ToHashSet();
        foreach (var (i, missed) in gold.Index().Where(entry => !found.Contains(entry.Index)))
        {
            yield return $"missed {outcome.Gold.Id}: '{missed.Speaker}': «{Start(string.Join(" … ", missed.Content.Select(text.Slice)), 100)}»";
        }
    }

    private static string Start(string text, int length) =>
        (text.Length <= length ? text : text[..length] + "…").ReplaceLineEndings(" ");
}
