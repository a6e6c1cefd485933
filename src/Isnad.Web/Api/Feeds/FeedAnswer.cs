using Isnad.Store;

namespace Isnad.Web.Api.Feeds;

/// <summary>A feed that is followed, with its health.</summary>
internal sealed record FeedAnswer
{
    /// <summary>By what it is removed and looked at.</summary>
    public required long Id { get; init; }

    public required string Address { get; init; }

    public required string? Title { get; init; }

    public required string? Outlet { get; init; }

    public required string? Country { get; init; }

    /// <summary>How many of its articles are kept.</summary>
    public required long Articles { get; init; }

    /// <summary>How many are still to be fetched.</summary>
    public required long Open { get; init; }

    /// <summary>When it was last asked for.</summary>
    public required DateTimeOffset? Tried { get; init; }

    /// <summary>When that last went well.</summary>
    public required DateTimeOffset? Succeeded { get; init; }

    public required DateTimeOffset Due { get; init; }

    /// <summary>Failures in a row.</summary>
    public required int Failures { get; init; }

    /// <summary>Why the last look failed: a stable name.</summary>
    public required string? Reason { get; init; }

    /// <summary>The same as a sentence.</summary>
    public required string? Message { get; init; }

    public required string? MovedFrom { get; init; }

    /// <summary>It is no longer fetched.</summary>
    public required bool Gone { get; init; }

    public static FeedAnswer Of(FollowedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return new FeedAnswer
        {
            Id = feed.Id,
            Address = feed.Address,
            Title = feed.Title,
            Outlet = feed.Outlet,
            Country = feed.Country,
            Articles = feed.Articles,
            Open = feed.Open,
            Tried = feed.Tried,
            Succeeded = feed.Succeeded,
            Due = feed.Due,
            Failures = feed.Failures,
            Reason = feed.Reason,
            Message = feed.Message,
            MovedFrom = feed.MovedFrom,
            Gone = feed.Gone,
        };
    }
}
