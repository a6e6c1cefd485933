using Isnad.Collecting;
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
    private static async Task<IResult> FindAsync(HttpContext http, FollowedFeeds feeds, [FromForm] string? url, [FromForm] string? outlet)
    {
        var found = await feeds.FindAsync(url?.Trim() ?? "", http.RequestAborted).ConfigureAwait(false);
        if (found.Failure is { } failure) return Told("failed", ("code", failure.Code));
        if (found.Feed is null && found.Named.Count > 1) return Told("choose", [("outlet", outlet), .. found.Named.Select(feed => ("choice", (string?)feed.Url))]);
        return await KeepAsync(http, feeds, found.Feed ?? found.Named[0], outlet).ConfigureAwait(false);
    }

    private static async Task<IResult> FollowAsync(HttpContext http, FollowedFeeds feeds, [FromForm] string? url, [FromForm] string? outlet) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? await KeepAsync(http, feeds, new ListedFeed(address.AbsoluteUri), outlet).ConfigureAwait(false)
            : Told("failed", ("code", "fetch.address"));

    private static async Task<IResult> KeepAsync(HttpContext http, FollowedFeeds feeds, ListedFeed listed, string? outlet) =>
        Told((await feeds.FollowAsync(listed, outlet, http.RequestAborted).ConfigureAwait(false)).IsNew ? "added" : "known");

    private static async Task<IResult> RemoveAsync(HttpContext http, FollowedFeeds feeds, [FromForm] string? address)
    {
        await feeds.RemoveAsync(feed => feed.Address == address || feed.MovedFrom == address, http.RequestAborted).ConfigureAwait(false);
        return Told("removed");
    }

    private static async Task<IResult> RefreshAsync(HttpContext http, FollowedFeeds feeds, [FromForm] string? address)
    {
        await feeds.HastenAsync(feed => address is null || feed.Address == address, http.RequestAborted).ConfigureAwait(false);
        return Told("hastened");
    }

    private static async Task<IResult> ImportAsync(HttpContext http, FollowedFeeds feeds, IFormFile? file)
    {
        if (file is null) return Told("failed", ("code", "opml.not-opml"));
        await using var stream = file.OpenReadStream();
        var list = FeedList.Read("OPML", stream);
        if (list.Feeds.Count == 0) return Told("failed", ("code", list.Failures is [var first, ..] ? first.Code : "feed.empty"));
        var added = await feeds.ImportAsync(list, http.RequestAborted).ConfigureAwait(false);
        return Told("imported", ("count", added.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IResult Told(string told, params IEnumerable<(string Name, string? Value)> more) =>
        Results.LocalRedirect(QueryHelpers.AddQueryString(PagePaths.Feeds, more.Prepend((Name: "told", Value: told)).Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));
}
