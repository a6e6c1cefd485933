using Isnad.Store;
using Isnad.Web.Api.SavedSearches;
using Isnad.Web.Components.Pages;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Isnad.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Components;

/// <summary>Takes the forms of webhooks. The secret of a new one is shown on the page that answers, and nowhere else.</summary>
internal static class WebhookForms
{
    public static void MapWebhooks(this IEndpointRouteBuilder room)
    {
        var hooks = room.MapGroup(PagePaths.AllSaved + "/{name}/webhook").RequireAuthorization(Scopes.Admin);
        hooks.MapPost("", Set);
        hooks.MapPost("/remove", Remove);
        hooks.MapPost("/on", SwitchOn);
    }

    private static async Task<IResult> Set(HttpContext http, StorePool stores, string name, [FromForm] string? url)
    {
        var address = url?.Trim() ?? "";
        if (SavedWebhook.WhyNot(address) is not null) return Results.LocalRedirect($"{PagePaths.Saved(name)}?told=address#webhook");
        if (await stores.WriteAsync(store => WebhookEndpoints.Kept(store, name, address), http.RequestAborted).ConfigureAwait(false) is not { } hook) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<WebhookSecret>(new Dictionary<string, object?> { [nameof(WebhookSecret.Name)] = name, [nameof(WebhookSecret.Webhook)] = hook });
    }

    private static async Task<IResult> Remove(HttpContext http, StorePool stores, string name)
    {
        await stores.WriteAsync(store => store.SavedSearches.SetWebhook(name, null), http.RequestAborted).ConfigureAwait(false);
        return Results.LocalRedirect($"{PagePaths.Saved(name)}#webhook");
    }

    private static async Task<IResult> SwitchOn(HttpContext http, StorePool stores, TimeProvider time, string name)
    {
        await stores.WriteAsync(store => store.Deliveries.SwitchOn(name, time.GetUtcNow()), http.RequestAborted).ConfigureAwait(false);
        return Results.LocalRedirect($"{PagePaths.Saved(name)}#webhook");
    }
}
