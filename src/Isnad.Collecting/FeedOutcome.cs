using Isnad.Intake;
using Isnad.Store;

namespace Isnad.Collecting;

/// <summary>What came of looking at a feed.</summary>
/// <param name="Feed">The feed, as it is kept now.</param>
/// <param name="Counts">What became of the articles.</param>
/// <param name="Failures">What could not be read, each named.</param>
public sealed record FeedOutcome(FollowedFeed Feed, AddCounts Counts, IReadOnlyList<InputFailure> Failures)
{
    /// <summary>The feed itself was got, or had not changed.</summary>
    public bool WentWell => Feed.Reason is null;
}
