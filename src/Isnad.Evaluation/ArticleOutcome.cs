namespace Isnad.Evaluation;

/// <summary>One article's gold beside its answer.</summary>
public sealed record ArticleOutcome(GoldArticle Gold, Annotation Answer, bool Answered)
{
    /// <summary>The gold statements that were found.</summary>
    public IReadOnlyList<StatementOutcome> Found { get; init; } = [];

    /// <summary>Entity mentions.</summary>
    public required EntityCounts Entities { get; init; }

    /// <summary>How the answer groups the gold's mentions, and which of them it links.</summary>
    public required GroupingCounts Grouping { get; init; }

    /// <summary>Time expressions found, and how many of them with the right value.</summary>
    public required (int Found, int Right) Times { get; init; }
}

/// <summary>A gold statement that was found, and what of the answer is right. Indexes are into the two annotations.</summary>
public sealed record StatementOutcome(int Gold, int Answer, double Overlap)
{
    /// <summary>The same speaker.</summary>
    public required bool Speaker { get; init; }

    /// <summary>The cues share a letter, or neither has one.</summary>
    public required bool Cue { get; init; }

    /// <summary>The sources overlap by half, or neither has one.</summary>
    public required bool Source { get; init; }

    /// <summary>The same quotation type.</summary>
    public required bool Quote { get; init; }

    /// <summary>The same act.</summary>
    public required bool Act { get; init; }

    /// <summary>The same kind of speaker.</summary>
    public required bool Kind { get; init; }

    /// <summary>How many gold relays were found.</summary>
    public required int Relays { get; init; }

    /// <summary>Every relay found and none made up; null when there is none on either side.</summary>
    public required bool? Chain { get; init; }
}

/// <summary>
/// B³ over the gold's named mentions: how many there are, how many the answer names at all, and the sums of their precisions and recalls. Then the gold's
/// mentions of states, cities and provinces: all, those that the answer names as places, those that it links.
/// </summary>
public readonly record struct GroupingCounts(int Gold, int Found, double Precision, double Recall, int Places, int PlacesFound, int PlacesLinked);

/// <summary>Outermost mentions: of gold, of the answer, right with type, right without.</summary>
public readonly record struct EntityCounts(int Gold, int Answered, int Right, int RightUntyped);
