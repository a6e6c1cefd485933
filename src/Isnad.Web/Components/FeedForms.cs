using Isnad.Collecting;
using Isnad.Intake.Fetching;
using Isnad.Intake.Links;
using Isnad.Web.Feeds;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Isnad.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Isnad.Web.Components;

/// <summary>Takes the forms of the page of feeds, and goes back to it with what became of them.</summary>
internal static class FeedForms
{
    public static void MapFeeds(this IEndpointRouteBuilder room)
    {
        var feeds = room.MapGroup(PagePaths.Feeds).RequireAuthorization(Scopes.Admin);
        feeds.MapPost("", FindAsync);
        feeds.MapPost("/follow", FollowAsync);
        feeds.MapPost("/remove", RemoveAsync);
        feeds.MapPost("/refresh", RefreshAsync);
        feeds.MapPost("/import", ImportAsync);
        room.MapGet(PagePaths.FeedList, async (HttpContext http, StorePool stores) =>
            Results.File(await stores.ReadAsync(store => FeedFollowing.Opml(store.Feeds), http.RequestAborted), "text/x-opml", "feeds.opml"));
    }

    // Where a page names several feeds, the user chooses.
    private static async Task<IResult> FindAsync(HttpContext http, FetchGate gate, StorePool stores, FeedKeeper keeper, TimeProvider time, [FromForm] string? url, [FromForm] string? outlet)
    {
        var found = await FeedDiscovery.Find(gate, url?.Trim() ?? "", http.RequestAborted).ConfigureAwait(false);
        if (found.Failure is { } failure) return Told("failed", ("code", failure.Code));
        if (found.Feed is null && found.Named.Count > 1) return Told("choose", [("outlet", outlet), .. found.Named.Select(feed => ("choice", (string?)feed.Url))]);
        return await KeepAsync(http, stores, keeper, time, found.Feed ?? found.Named[0], outlet).ConfigureAwait(false);
    }

    private static async Task<IResult> FollowAsync(HttpContext http, StorePool stores, FeedKeeper keeper, TimeProvider time, [FromForm] string? url, [FromForm] string? outlet) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? await KeepAsync(http, stores, keeper, time, new ListedFeed(address.AbsoluteUri), outlet).ConfigureAwait(false)
            : Told("failed", ("code", "fetch.address"));

    private static async Task<IResult> KeepAsync(HttpContext http, StorePool stores, FeedKeeper keeper, TimeProvider time, ListedFeed listed, string? outlet)
    {
        var name = string.IsNullOrWhiteSpace(outlet) ? null : outlet.Trim();
        var known = await stores.WriteAsync(store => FeedFollowing.Follow(store.Feeds, listed, feed => feed with { Outlet = name ?? feed.Outlet }, time.GetUtcNow()), http.RequestAborted).ConfigureAwait(false);
        keeper.Look();
        return Told(known is null ? "added" : "known");
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, StorePool stores, [FromForm] string? address)
    {
        await stores.WriteAsync(store => store.Feeds.Find(address ?? "") is { } feed && store.Feeds.Remove(feed.Id), http.RequestAborted).ConfigureAwait(false);
        return Told("removed");
    }

    private static async Task<IResult> RefreshAsync(HttpContext http, StorePool stores, FeedKeeper keeper, TimeProvider time, [FromForm] string? address)
    {
        await stores.WriteAsync(
            store => store.Feeds.All().Where(feed => !feed.Gone && (address is null || feed.Address == address)).Count(feed => FeedFollowing.Hasten(store.Feeds, feed, time.GetUtcNow())), http.RequestAborted).ConfigureAwait(false);
        keeper.Look();
        return Told("hastened");
    }

    private static async Task<IResult> ImportAsync(HttpContext http, StorePool stores, FeedKeeper keeper, TimeProvider time, IFormFile? file)
    {
        if (file is null) return Told("failed", ("code", "opml.not-opml"));
        await using var stream = file.OpenReadStream();
        var list = FeedList.Read("OPML", stream);
        if (list.Feeds.Count == 0) return Told("failed", ("code", list.Failures is [var first, ..] ? first.Code : "feed.empty"));
        var added = await stores.WriteAsync(store => FeedFollowing.Import(store.Feeds, list, feed => feed, time.GetUtcNow()), http.RequestAborted).ConfigureAwait(false);
        keeper.Look();
        return Told("imported", ("count", added.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IResult Told(string told, params IEnumerable<(string Name, string? Value)> more) =>
        Results.LocalRedirect(QueryHelpers.AddQueryString(PagePaths.Feeds, more.Prepend((Name: "told", Value: told)).Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));
}
