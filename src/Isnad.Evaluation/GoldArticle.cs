namespace Isnad.Evaluation;

/// <summary>An article that people have annotated.</summary>
public sealed record GoldArticle(Article Article, string Id, CodePoints Text, Annotation Annotation)
{
    /// <summary>True when the record says when it was published: only then relative times have one right value.</summary>
    public bool HasDate { get; init; }
}
