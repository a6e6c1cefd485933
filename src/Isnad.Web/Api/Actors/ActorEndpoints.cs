using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Isnad.Analysis;
using Isnad.Answers;
using Isnad.Web.Problems;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Actors;

/// <summary>Whom a name means, and what the statements tell of somebody.</summary>
internal static class ActorEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/actors", Find).WithName("findActors").WithTags("actors").WithSummary("Those whom a name may mean, the most frequent first: isnad.actors/1.")
            .Produces<JsonElement>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv);
        api.MapGet("/actors/{id}", Profile).WithName("getActor").WithTags("actors").WithSummary("What the statements tell of somebody: names, roles, who quotes whom, verbs by outlet: isnad.actor/1.")
            .Produces<JsonElement>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv).Problems(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Find([FromQuery(Name = "name"), Required, Description("A name, or words of one.")] string? name, [AsParameters] ScopeRequest asked, HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        if (string.IsNullOrWhiteSpace(name)) throw new AskedWrongException("name", "is missing: a name, or words of one");
        var (_, scope) = asked.Read(time);
        var found = await AnalysisAnswer.AskAsync(stores, "name", store => ActorFinder.Find(store, name, scope), stop);
        List<FoundActor> all = found.Chosen is { } chosen ? [chosen, .. found.Others] : [.. found.Others];
        return AnalysisAnswer.Of(form, json => ActorJson.Write(json, name, all), () => AnalysisCsv.Of(all));
    }

    private static async Task<IResult> Profile(string id, [AsParameters] ScopeRequest asked, HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        var (_, scope) = asked.Read(time);
        var profile = await AnalysisAnswer.AskAsync(stores, "id", store => ActorFinder.Find(store, id, scope).Chosen is { } found && found.Key.Id == id ? ActorProfiles.Of(store, found.Key, scope) : null, stop);
        if (profile is null) throw ProblemException.NotFound(id);
        return AnalysisAnswer.Of(form, json => ActorJson.Write(json, profile), () => AnalysisCsv.Of(profile));
    }
}
