using System.ComponentModel;
using System.Text.Json;
using Isnad.Analysis;
using Isnad.Store;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Timelines;

/// <summary>How many statements when.</summary>
internal static class TimelineEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/timeline", Draw)
        .WithName("timeline").WithTags("timeline").WithSummary("How many statements answer, by day, week, month or year, and their share of all: isnad.timeline/1.")
        .Produces<JsonElement>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv);

    private static async Task<IResult> Draw(
        [AsParameters] ScopeRequest asked,
        [FromQuery(Name = "by"), Description("day, week, month or year.")] string? by,
        [FromQuery(Name = "day"), Description("published, or said: the day that the text names.")] string? day,
        [FromQuery(Name = "byOutlet"), Description("Count each outlet apart, too.")] bool? byOutlet,
        HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        var (query, scope) = asked.Read(time);
        var options = new TimelineOptions
        {
            By = string.IsNullOrEmpty(by) ? Period.Month : AnalysisAnswer.Choice<Period>("by", by),
            Day = AnalysisAnswer.Choice<DayKind>("day", day),
            Scope = scope,
            ByOutlet = byOutlet ?? false,
        };
        var timeline = await AnalysisAnswer.AskAsync(stores, "by", store => Analysis.Timelines.Of(store, query, options), stop);
        return AnalysisAnswer.Of(form, json => TimelineJson.Write(json, timeline), () => AnalysisCsv.Of(timeline));
    }
}
