namespace Isnad.Store;

/// <summary>One word of a person on a statement. Corrections are added and never changed; of one statement the newest word on each point counts.</summary>
public sealed record Correction
{
    /// <summary>Given by the store, in order; 0 before it is kept.</summary>
    public long Number { get; init; }

    /// <summary>The article's 16 digits.</summary>
    public required string Article { get; init; }

    /// <summary>Which statement: the same for all corrections of one, whatever it is called in later readings.</summary>
    public required string Subject { get; init; }

    /// <summary>From 1, without gaps, for each subject.</summary>
    public required int Revision { get; init; }

    public required CorrectionKind Kind { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the person's own words.</summary>
    public string? Note { get; init; }

    /// <summary>What the statement was called, with article and version, when it was corrected.</summary>
    public required string Statement { get; init; }

    /// <summary>The statement as it was read, to know it again; of an added one what was added.</summary>
    public required StatementEdit Seen { get; init; }

    /// <summary>What an edit changes; null for other kinds.</summary>
    public StatementEdit? Edit { get; init; }
}

/// <summary>Right; no statement; changed; missing; and taken back: as if nobody had said anything.</summary>
public enum CorrectionKind { Accept, Reject, Edit, Add, Withdraw }
