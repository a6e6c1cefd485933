namespace Isnad.Store;

/// <summary>A part of a query.</summary>
public abstract record QueryNode;

/// <summary>All parts must hold.</summary>
public sealed record AllOf(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>One part must hold.</summary>
public sealed record AnyOf(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>The part must not hold. Stands only beside a part that must.</summary>
public sealed record Not(QueryNode Part) : QueryNode;

/// <summary>Words that follow each other in a field.</summary>
public sealed record WordsNode(QueryField Field, IReadOnlyList<QueryWord> Words) : QueryNode
{
    /// <summary>True when the last word may go on.</summary>
    public bool Prefix { get; init; }

    /// <summary>In any order, with so many other words between them; null for one after the other.</summary>
    public int? Near { get; init; }

    /// <summary>True when the letters must be as typed.</summary>
    public bool Exact { get; init; }

    /// <summary>True when the name that the field begins with has these words and no others.</summary>
    public bool Whole { get; init; }
}

/// <summary>What was recognised of a statement, such as <c>actdeny</c>, <c>quotedirect</c>, <c>haschain</c>.</summary>
public sealed record FactNode(string Fact) : QueryNode;

/// <summary>A day from first to last, both included.</summary>
public sealed record DaysNode(DayKind Kind, DateOnly First, DateOnly Last) : QueryNode;

/// <summary>Which day is asked for: of publication, or the one on which it was said as the text names it.</summary>
public enum DayKind { Published, Said }

/// <summary>Where words are looked for. Any: in what was said, who said it and the circumstances.</summary>
public enum QueryField { Any, Speaker, About, Outlet, Cue, Via, Place }

/// <summary>A word that is looked for.</summary>
/// <param name="Exact">As typed.</param>
/// <param name="Folded">Folded.</param>
/// <param name="Wanted">The forms by which it is looked for when particles are taken off, the folded one among them.</param>
public sealed record QueryWord(string Exact, string Folded, IReadOnlyList<string> Wanted);
