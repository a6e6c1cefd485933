using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Web.Feeds;

/// <summary>What looks at the feeds that are followed.</summary>
internal static class FeedSetup
{
    public static void AddFeeds(this IServiceCollection services, ReadingRoomOptions options)
    {
        services.AddSingleton<FeedKeeper>();
        services.AddSingleton<FollowedFeeds>();
        if (options.Feeds) services.AddHostedService(provider => provider.GetRequiredService<FeedKeeper>());
    }
}
