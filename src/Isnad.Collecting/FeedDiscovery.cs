using Isnad.Intake;
using Isnad.Intake.Feeds;
using Isnad.Intake.Fetching;
using Isnad.Intake.Links;

namespace Isnad.Collecting;

/// <summary>Which feeds an address that a user gives stands for.</summary>
public sealed record FeedDiscovery
{
    /// <summary>The feed that is at the address itself; null for none.</summary>
    public ListedFeed? Feed { get; private init; }

    /// <summary>The feeds that the page at the address names as its own.</summary>
    public IReadOnlyList<ListedFeed> Named { get; private init; } = [];

    /// <summary>Why there is neither.</summary>
    public InputFailure? Failure { get; private init; }

    /// <summary>Fetches what is at the address and looks into it.</summary>
    public static async Task<FeedDiscovery> Find(FetchGate gate, string url, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(gate);
        using var answer = await gate.Get(new FetchRequest(url), stop).ConfigureAwait(false);
        if (answer.Failure is { } failure) return new FeedDiscovery { Failure = new InputFailure(url, null, failure.Code, failure.Message) };
        var document = FeedDocument.Read(answer.Url, answer.Bytes, answer.Charset);
        if (document.Failure is null or { Code: "feed.empty" }) return new FeedDiscovery { Feed = new ListedFeed(answer.MovedTo ?? Whole(url)) { Title = document.Title } };
        var named = FeedLinks.Find(answer.Url, answer.Bytes, answer.Charset);
        return named.Count > 0 ? new FeedDiscovery { Named = named } : new FeedDiscovery { Failure = document.Failure with { Code = "feed.not-feed", Message = "there is no feed here, and the page names none" } };
    }

    private static string Whole(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) ? new UriBuilder(address) { Fragment = "" }.Uri.AbsoluteUri : url;
}
