using Isnad.Steps.Cues;
using Isnad.Training.Gold;

namespace Isnad.Training.Statements;

/// <summary>What weights are learned from.</summary>
/// <param name="Gold">Annotated articles, JSON lines.</param>
/// <param name="Annotations">Annotations of raw articles, by spans alone.</param>
/// <param name="Raw">Raw articles, JSON lines in gzip.</param>
internal sealed record TrainingFiles(string Gold, string Annotations, string Raw)
{
    /// <summary>All annotated articles, those of the gold file first, with the words that may attribute.</summary>
    public List<TrainingArticle> Articles(ICueFinder finder)
    {
        var articles = GoldArticle.ReadAll(Gold).Select(g => new TrainingArticle(g, isJudged: true))
            .Concat(RawAnnotations.ReadAll(Annotations, Raw).Select(g => new TrainingArticle(g, isJudged: false))).ToList();
        foreach (var article in articles) finder.Find(article.Context, article.Context.Sites);
        return articles;
    }
}
