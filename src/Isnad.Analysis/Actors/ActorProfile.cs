namespace Isnad.Analysis;

/// <summary>What the statements of a store tell of somebody. Lists have the most frequent first and are whole.</summary>
/// <param name="Key">Who.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Known">What the table of known actors says; null for one who is not in it.</param>
/// <param name="Selection">What was counted: all statements that this one makes or that name this one.</param>
/// <param name="Spoken">The statements that this one makes.</param>
/// <param name="SpokenOf">The statements that name this one.</param>
public sealed record ActorProfile(ActorKey Key, string Name, Actor? Known, Selection Selection, Tally Spoken, Tally SpokenOf)
{
    /// <summary>The fullest names that articles give.</summary>
    public IReadOnlyList<Tally> Names { get; init; } = [];

    /// <summary>The mentions that stand with the cues, as written.</summary>
    public IReadOnlyList<Tally> Mentions { get; init; } = [];

    /// <summary>What articles say that this one is, where it speaks.</summary>
    public IReadOnlyList<RoleSpan> Roles { get; init; } = [];

    /// <summary>The outlets that quote this one.</summary>
    public IReadOnlyList<Tally> QuotedBy { get; init; } = [];

    /// <summary>Whom and what this one's statements name.</summary>
    public IReadOnlyList<ActorTally> SpeaksAbout { get; init; } = [];

    /// <summary>Whose statements name this one; those without a name are left out.</summary>
    public IReadOnlyList<ActorTally> SpokenOfBy { get; init; } = [];

    /// <summary>The dictionary forms of the words by which outlets attribute statements to this one, by outlet.</summary>
    public IReadOnlyList<OutletTally> Cues { get; init; } = [];

    /// <summary>The speech acts of this one's statements.</summary>
    public IReadOnlyList<Tally> Acts { get; init; } = [];
}
