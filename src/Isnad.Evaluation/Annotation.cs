namespace Isnad.Evaluation;

/// <summary>What was found in one article, by people or by a program, in the terms in which the two are compared.</summary>
public sealed record Annotation
{
    /// <summary>Who said what.</summary>
    public IReadOnlyList<AnnotatedStatement> Statements { get; init; } = [];

    /// <summary>Mentions of people, organisations and places.</summary>
    public IReadOnlySet<EntityMark> Entities { get; init; } = new HashSet<EntityMark>();

    /// <summary>The same mentions by whom they name.</summary>
    public IReadOnlyList<EntityGroup> Groups { get; init; } = [];

    /// <summary>Expressions of time.</summary>
    public IReadOnlyList<TimeMark> Times { get; init; } = [];
}

/// <summary>One statement.</summary>
public sealed record AnnotatedStatement(IReadOnlyList<CodePointSpan> Content)
{
    /// <summary>The word that attributes.</summary>
    public CodePointSpan? Cue { get; init; }

    /// <summary>The mention that stands with it.</summary>
    public CodePointSpan? Source { get; init; }

    /// <summary>The speaker's name; empty where the text gives no one.</summary>
    public string Speaker { get; init; } = "";

    /// <summary>What sort of speaker.</summary>
    public string Kind { get; init; } = "unknown";

    /// <summary>Those who passed it on.</summary>
    public IReadOnlyList<CodePointSpan> Via { get; init; } = [];

    /// <summary>direct, indirect or mixed.</summary>
    public string? Quote { get; init; }

    /// <summary>The speech act.</summary>
    public string? Act { get; init; }

    /// <summary>A program's own estimate that who-said-what is right; null in gold.</summary>
    public double? Confidence { get; init; }
}

/// <summary>A mention of a named entity.</summary>
public readonly record struct EntityMark(int Start, int End, string Type);

/// <summary>The mentions of one entity, and the known actor that it was linked to.</summary>
public sealed record EntityGroup(string Type, string? Link, IReadOnlyList<CodePointSpan> Mentions);

/// <summary>A time expression with its TIMEX3 value.</summary>
public sealed record TimeMark(CodePointSpan Span, string? Value);
