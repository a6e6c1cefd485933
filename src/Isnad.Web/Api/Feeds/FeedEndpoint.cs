using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Feeds;

/// <summary>Which feeds are followed, and how they are.</summary>
internal static class FeedEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/feeds", List)
        .WithName("listFeeds").WithTags("feeds").WithSummary("The feeds that are followed, with their health.").Produces<FeedList>();

    private static async Task<IResult> List(HttpContext http, StorePool stores, CancellationToken stop)
    {
        AnswerForms.Of(http, AnswerForm.Json);
        return BytesAnswer.Json(new FeedList([.. (await stores.ReadAsync(store => store.Feeds.All(), stop)).Select(FeedAnswer.Of)]));
    }
}
