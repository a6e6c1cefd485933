namespace Isnad.Intake;

/// <summary>What an input says of an article beyond what is read. All of it is as written; null and empty where nothing was said.</summary>
public sealed record ArticleDetails
{
    /// <summary>The sentence under the headline.</summary>
    public string? Subhead { get; init; }

    /// <summary>The points that stand before the text.</summary>
    public IReadOnlyList<string> Bullets { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public string? Byline { get; init; }

    /// <summary>The agency or other source that it is credited to.</summary>
    public string? Credit { get; init; }

    /// <summary>The language that the input claims, such as <c>ar-LB</c>. The language that it is in is told by the reading.</summary>
    public string? Language { get; init; }

    /// <summary>The time of publication.</summary>
    public string? Published { get; init; }
}
