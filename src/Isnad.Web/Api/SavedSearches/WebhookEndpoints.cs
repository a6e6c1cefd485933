using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Problems;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.SavedSearches;

/// <summary>Where new answers of saved searches are sent. The server sends by itself from then on, so the scope 'admin' is asked for.</summary>
internal static class WebhookEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var hooks = api.MapGroup("/saved-searches/{name}").WithTags("saved-searches").RequireAuthorization(Scopes.Admin);
        hooks.MapPut("/webhook", Set).WithName("setWebhook").WithSummary("Sends what is new for a saved search to an address from now on, and gives the secret for it, this once. Asks for the scope 'admin'.")
            .Accepts<WebhookRequest>(AnswerForms.Json).Produces<WebhookAnswer>().Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound);
        hooks.MapDelete("/webhook", Remove).WithName("removeWebhook").WithSummary("Sends no more. Asks for the scope 'admin'.")
            .Produces(StatusCodes.Status204NoContent).Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound);
        hooks.MapPost("/webhook/on", SwitchOn).WithName("switchWebhookOn").WithSummary("Sends again to a webhook that was switched off after failures. Asks for the scope 'admin'.")
            .Produces(StatusCodes.Status204NoContent).Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound);
        hooks.MapGet("/deliveries", List).WithName("listDeliveries").WithSummary("What was sent for a saved search, the newest first. Asks for the scope 'admin'.")
            .Produces<DeliveryList>().Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Set(string name, HttpContext http, StorePool stores, CancellationToken stop)
    {
        var sent = await SentJson.ReadAsync(http.Request, WebShapes.Default.WebhookRequest, stop);
        if (SavedWebhook.WhyNot(sent.Url ?? "") is { } wrong) throw new AskedWrongException("url", wrong);
        var hook = await stores.WriteAsync(store => Kept(store, name, sent.Url!), stop) ?? throw ProblemException.NotFound(name);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(WebJson.Bytes(new WebhookAnswer(hook.Url, hook.Secret)), AnswerForms.Json);
    }

    /// <summary>Has what comes in from now on sent there; null when there is no such search.</summary>
    internal static SavedWebhook? Kept(IStore store, string name, string url)
    {
        var hook = SavedWebhook.To(url, store.SavedSearches.LastEntry);
        return store.SavedSearches.SetWebhook(name, hook) ? hook : null;
    }

    private static Task<IResult> Remove(string name, StorePool stores, CancellationToken stop) => DoneAsync(name, stores, store => store.SavedSearches.SetWebhook(name, null), stop);

    private static Task<IResult> SwitchOn(string name, StorePool stores, TimeProvider time, CancellationToken stop) => DoneAsync(name, stores, store => store.Deliveries.SwitchOn(name, time.GetUtcNow()), stop);

    private static async Task<IResult> List(string name, HttpContext http, StorePool stores, CancellationToken stop)
    {
        AnswerForms.Of(http, AnswerForm.Json);
        var list = await stores.ReadAsync(store => store.SavedSearches.Find(name) is null ? null : store.Deliveries.Of(name, DeliveryLimits.Kept), stop) ?? throw ProblemException.NotFound(name);
        return BytesAnswer.Json(new DeliveryList([.. list.Select(DeliveryItem.Of)]));
    }

    private static async Task<IResult> DoneAsync(string name, StorePool stores, Func<IStore, bool> work, CancellationToken stop) =>
        await stores.WriteAsync(work, stop) ? TypedResults.NoContent() : throw ProblemException.NotFound(name);
}
