namespace Isnad.Store;

/// <summary>A feed that is followed, with its health.</summary>
/// <param name="Id">Its number in the store; 0 for one that is not kept yet.</param>
/// <param name="Address">Where it is fetched.</param>
public sealed record FollowedFeed(long Id, string Address)
{
    /// <summary>What it calls itself, or what the user calls it.</summary>
    public string? Title { get; init => field = StoreGate.Passed(value); }

    /// <summary>The outlet of all its articles, where the user says so; else each page or the feed says it.</summary>
    public string? Outlet { get; init => field = StoreGate.Passed(value); }

    /// <summary>The outlet's country.</summary>
    public string? Country { get; init => field = StoreGate.Passed(value); }

    public ArticleSource Source { get; init; }

    /// <summary>How long is waited between two looks when all goes well. Whole seconds.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The ETag of the version that was read last.</summary>
    public string? ETag { get; init => field = StoreGate.Passed(value); }

    /// <summary>The Last-Modified of that version.</summary>
    public string? LastModified { get; init => field = StoreGate.Passed(value); }

    /// <summary>When it was last asked for. Times are in whole seconds.</summary>
    public DateTimeOffset? Tried { get; init; }

    /// <summary>When that last went well.</summary>
    public DateTimeOffset? Succeeded { get; init; }

    /// <summary>When it is to be looked at next.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last look failed: a stable name; null when it went well.</summary>
    public string? Reason { get; init; }

    /// <summary>The same as a sentence.</summary>
    public string? Message { get; init => field = StoreGate.Passed(value); }

    /// <summary>Its former address, where it has moved for good.</summary>
    public string? MovedFrom { get; init; }

    /// <summary>It is no longer fetched: its server says that it is gone, or it has become another feed that is followed.</summary>
    public bool Gone { get; init; }

    /// <summary>How many of its articles are kept. Counted by the store.</summary>
    public long Articles { get; init; }

    /// <summary>How many of its articles are still to be fetched. Counted by the store.</summary>
    public long Open { get; init; }
}
