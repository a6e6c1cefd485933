using System.ComponentModel;
using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Problems;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Isnad.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.SavedSearches;

/// <summary>Queries under a name, and what came in for them last.</summary>
internal static class SavedSearchEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/saved-searches", List).WithName("listSavedSearches").WithTags("saved-searches").WithSummary("The saved searches, by name.").Produces<SavedSearchList>();
        api.MapGet("/saved-searches/{name}", Newest).WithName("getSavedSearch").WithTags("saved-searches").WithSummary("The statements that answer a saved search and came in last, the last one first.")
            .Produces<SearchAnswer>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Atom).Problems(StatusCodes.Status404NotFound);
        api.MapPost("/saved-searches", Add).WithName("saveSearch").WithTags("saved-searches").WithSummary("Saves a search. Asks for the scope 'correct'.")
            .Accepts<SavedSearchRequest>(AnswerForms.Json).Produces<SavedSearchItem>(StatusCodes.Status201Created).Problems(StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict).RequireAuthorization(Scopes.Correct);
        api.MapPatch("/saved-searches/{name}", Rename).WithName("renameSavedSearch").WithTags("saved-searches").WithSummary("Gives a search another name. Asks for the scope 'correct'.")
            .Accepts<SavedSearchName>(AnswerForms.Json).Produces<SavedSearchItem>().Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict).RequireAuthorization(Scopes.Correct);
        api.MapDelete("/saved-searches/{name}", Remove).WithName("removeSavedSearch").WithTags("saved-searches").WithSummary("Forgets a search. Asks for the scope 'correct'.")
            .Produces(StatusCodes.Status204NoContent).Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound).RequireAuthorization(Scopes.Correct);
    }

    private static async Task<IResult> List(HttpContext http, StorePool stores, CancellationToken stop)
    {
        AnswerForms.Of(http, AnswerForm.Json);
        return BytesAnswer.Json(new SavedSearchList([.. (await stores.ReadAsync(store => store.SavedSearches.All(), stop)).Select(saved => SavedSearchItem.Of(saved, http))]));
    }

    private static async Task<IResult> Newest(
        string name, [FromQuery(Name = "limit"), Description("The most statements, 1 to 1000; 20 where nothing is said.")] int? limit, HttpContext http, StorePool stores, Permalinks links, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Atom);
        var most = AnalysisAnswer.Number("limit", limit, ListRequest.StandardLimit, StoreLimits.Page);
        var saved = await stores.ReadAsync(store => store.SavedSearches.Find(name), stop) ?? throw ProblemException.NotFound(name);
        var query = new AskedQuery(saved.Query).Read(DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        var hits = await stores.ReadAsync(store => store.SavedSearches.Newest(query, most), stop);
        return form == AnswerForm.Atom
            ? new BytesAnswer(AtomFeed.Of(saved, hits, links), AnswerForms.Atom)
            : BytesAnswer.Json(SearchAnswer.Of(saved.Query, new SearchPage(hits, hits.Count, hits.Count < most, null, [])));
    }

    private static async Task<IResult> Add(HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var sent = await SentJson.ReadAsync(http.Request, WebShapes.Default.SavedSearchRequest, stop);
        var search = SearchToSave.Of(sent.Name, sent.Query, time);
        var saved = await stores.WriteAsync(store => SearchToSave.Kept(store, search), stop) ?? throw Taken(search.Name);
        return Results.Bytes(WebJson.Bytes(SavedSearchItem.Of(saved, http)), AnswerForms.Json).WithStatus(StatusCodes.Status201Created);
    }

    private static async Task<IResult> Rename(string name, HttpContext http, StorePool stores, CancellationToken stop)
    {
        var other = (await SentJson.ReadAsync(http.Request, WebShapes.Default.SavedSearchName, stop)).Name ?? "";
        if (SavedSearch.WhyNot(other) is { } wrong) throw new AskedWrongException("name", wrong);
        return await stores.WriteAsync(
            store =>
            {
                if (store.SavedSearches.Find(name) is null) throw ProblemException.NotFound(name);
                return store.SavedSearches.Rename(name, other) ? BytesAnswer.Json(SavedSearchItem.Of(store.SavedSearches.Find(other)!, http)) : throw Taken(other);
            },
            stop);
    }

    private static ProblemException Taken(string name) => new(StatusCodes.Status409Conflict, ProblemCodes.NameTaken, $"there is a saved search named '{name}' already");

    private static async Task<IResult> Remove(string name, StorePool stores, CancellationToken stop) =>
        await stores.WriteAsync(store => store.SavedSearches.Remove(name), stop) ? TypedResults.NoContent() : throw ProblemException.NotFound(name);
}
