namespace Isnad.Store;

/// <summary>A stretch of new statements on its way to the webhook of a saved search. It is begun once and tried until it is taken; each try sends the same stretch under the same id.</summary>
public sealed record Delivery
{
    /// <summary>By what a receiver knows it again.</summary>
    public required string Id { get; init; }

    /// <summary>The saved search.</summary>
    public required string Search { get; init; }

    /// <summary>What entered behind this number is sent,</summary>
    public required long From { get; init; }

    /// <summary>up to this one, which is where the mark stands afterwards.</summary>
    public required long To { get; init; }

    /// <summary>How many statements it holds.</summary>
    public required int Statements { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>The moment before which it is not tried again.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>When it was last tried; null before the first try.</summary>
    public DateTimeOffset? Tried { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>The status of the receiver's last answer; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Why it was not taken, in detail; null when it was.</summary>
    public string? Trouble { get; init; }

    /// <summary>The code of that reason.</summary>
    public string? Reason { get; init; }

    /// <summary>It was taken.</summary>
    public bool Done { get; init; }
}
