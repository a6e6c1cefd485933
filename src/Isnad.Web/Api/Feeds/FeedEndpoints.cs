using Isnad.Answers;
using Isnad.Collecting;
using Isnad.Web.Feeds;
using Isnad.Web.Problems;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ListedFeeds = Isnad.Intake.Links.FeedList;

namespace Isnad.Web.Api.Feeds;

/// <summary>Which feeds are followed, how they are, and changes of that. The server fetches them by itself from then on, so changes ask for the scope 'admin'.</summary>
internal static class FeedEndpoints
{
    private static readonly string[] ListTypes = [AnswerForms.Opml, "application/xml", "text/xml"];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/feeds", List).WithName("listFeeds").WithTags("feeds").WithSummary("The feeds that are followed, with their health.").Produces<FeedList>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Opml);
        var feeds = api.MapGroup("/feeds").WithTags("feeds").RequireAuthorization(Scopes.Admin);
        feeds.MapPost("", Follow).WithName("followFeed").WithSummary("Follows the feed at an address, or the one that the page there names. One that is followed already takes the outlet. Asks for the scope 'admin'.")
            .Accepts<FeedRequest>(AnswerForms.Json).Produces<FeedAnswer>().Produces<FeedAnswer>(StatusCodes.Status201Created).Problems(StatusCodes.Status403Forbidden, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);
        feeds.MapPost("/import", Import).WithName("importFeeds").WithSummary("Follows all feeds of a list in OPML. Asks for the scope 'admin'.")
            .Accepts<string>(ListTypes[0], ListTypes[1..]).Produces<FeedImport>().Problems(StatusCodes.Status403Forbidden, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);
        feeds.MapPost("/refresh", RefreshAll).WithName("refreshFeeds").WithSummary("Has all feeds looked at now. Asks for the scope 'admin'.").Produces(StatusCodes.Status204NoContent).Problems(StatusCodes.Status403Forbidden);
        feeds.MapPost("/{id:long}/refresh", Refresh).WithName("refreshFeed").WithSummary("Has a feed looked at now. Asks for the scope 'admin'.")
            .Produces(StatusCodes.Status204NoContent).Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound);
        feeds.MapDelete("/{id:long}", Remove).WithName("removeFeed").WithSummary("Follows a feed no more; its articles stay. Asks for the scope 'admin'.")
            .Produces(StatusCodes.Status204NoContent).Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(HttpContext http, StorePool stores, CancellationToken stop) => AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Opml) == AnswerForm.Opml
        ? new BytesAnswer(await stores.ReadAsync(store => FeedFollowing.Opml(store.Feeds), stop), AnswerForms.Opml)
        : BytesAnswer.Json(new FeedList([.. (await stores.ReadAsync(store => store.Feeds.All(), stop)).Select(FeedAnswer.Of)]));

    private static async Task<IResult> Follow(HttpContext http, FollowedFeeds feeds, CancellationToken stop)
    {
        var sent = await SentJson.ReadAsync(http.Request, WebShapes.Default.FeedRequest, stop);
        if (string.IsNullOrWhiteSpace(sent.Url)) throw new AskedWrongException("url", "is missing: the address of a feed, or of a page that names one");
        var found = await feeds.FindAsync(sent.Url.Trim(), stop);
        if (found.Failure is { } failure) throw Unfit(failure.Code, failure.Message, new AskedFault("url", null, failure.Message));
        if (found.Feed is null && found.Named.Count > 1) throw Unfit(ProblemCodes.FeedSeveral, "the page names several feeds: send the address of one", [.. found.Named.Select(feed => new AskedFault("url", null, feed.Url))]);
        var (followed, isNew) = await feeds.FollowAsync(found.Feed ?? found.Named[0], sent.Outlet, stop);
        return Results.Bytes(WebJson.Bytes(FeedAnswer.Of(followed)), AnswerForms.Json).WithStatus(isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Import(HttpContext http, FollowedFeeds feeds, CancellationToken stop)
    {
        if (http.Request.GetTypedHeaders().ContentType?.MediaType.Value is not { } type || !ListTypes.Contains(type, StringComparer.OrdinalIgnoreCase)) throw ProblemOf.Status(StatusCodes.Status415UnsupportedMediaType);
        using var sent = new MemoryStream();
        await http.Request.Body.CopyToAsync(sent, stop);
        sent.Position = 0;
        var list = ListedFeeds.Read("OPML", sent);
        if (list.Feeds.Count == 0) throw list.Failures is [var failure, ..] ? Unfit(failure.Code, failure.Message) : Unfit("feed.empty", "there is no feed in this list");
        var added = await feeds.ImportAsync(list, stop);
        return Results.Bytes(WebJson.Bytes(new FeedImport(added, list.Feeds.Count - added)), AnswerForms.Json);
    }

    private static async Task<IResult> RefreshAll(FollowedFeeds feeds, CancellationToken stop)
    {
        await feeds.HastenAsync(_ => true, stop);
        return TypedResults.NoContent();
    }

    private static Task<IResult> Refresh(long id, FollowedFeeds feeds, CancellationToken stop) => DoneAsync(id, feeds.HastenAsync(feed => feed.Id == id, stop));

    private static Task<IResult> Remove(long id, FollowedFeeds feeds, CancellationToken stop) => DoneAsync(id, feeds.RemoveAsync(feed => feed.Id == id, stop));

    private static async Task<IResult> DoneAsync(long id, Task<int> work) =>
        await work > 0 ? TypedResults.NoContent() : throw ProblemException.NotFound(id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static ProblemException Unfit(string code, string detail, params IReadOnlyList<AskedFault> faults) => new(StatusCodes.Status422UnprocessableEntity, code, detail, faults);
}
