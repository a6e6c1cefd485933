using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Api.SavedSearches;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Isnad.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Components;

/// <summary>Takes the forms of saved searches, and goes back to a page with what became of it.</summary>
internal static class SavedEndpoints
{
    public static void MapSaved(this IEndpointRouteBuilder room)
    {
        var saved = room.MapGroup(PagePaths.AllSaved).RequireAuthorization(Scopes.Correct);
        saved.MapPost("", Save);
        saved.MapPost("/{name}/seen", See);
        saved.MapPost("/{name}/name", Rename);
        saved.MapPost("/{name}/remove", Remove);
    }

    private static async Task<IResult> Save(HttpContext http, StorePool stores, TimeProvider time, [FromForm] string? name, [FromForm] string? q)
    {
        try
        {
            var search = SearchToSave.Of(name?.Trim(), q, time);
            var kept = await stores.WriteAsync(store => SearchToSave.Kept(store, search), http.RequestAborted).ConfigureAwait(false);
            return kept is null ? Back("taken") : Told(search.Name, "kept");
        }
        catch (AskedWrongException)
        {
            return Back("wrong");
        }

        IResult Back(string told) => Results.LocalRedirect($"{PagePaths.Search(q ?? "")}&told={told}#save");
    }

    // What came in since the page was shown stays new.
    private static async Task<IResult> See(HttpContext http, StorePool stores, string name, [FromForm] long from, [FromForm] long to)
    {
        await stores.WriteAsync(store => from <= to && store.SavedSearches.Advance(name, SavedMark.Seen, from, to), http.RequestAborted).ConfigureAwait(false);
        return Results.LocalRedirect(PagePaths.Saved(name));
    }

    private static async Task<IResult> Rename(HttpContext http, StorePool stores, string name, [FromForm] string? other)
    {
        var wanted = other?.Trim() ?? "";
        if (SavedSearch.WhyNot(wanted) is not null) return Told(name, "wrong");
        return await stores.WriteAsync(store => store.SavedSearches.Rename(name, wanted), http.RequestAborted).ConfigureAwait(false) ? Told(wanted, "renamed") : Told(name, "taken");
    }

    private static async Task<IResult> Remove(HttpContext http, StorePool stores, string name)
    {
        await stores.WriteAsync(store => store.SavedSearches.Remove(name), http.RequestAborted).ConfigureAwait(false);
        return Results.LocalRedirect($"{PagePaths.AllSaved}?told=removed");
    }

    private static IResult Told(string name, string told) => Results.LocalRedirect($"{PagePaths.Saved(name)}?told={told}");
}
