using System.ComponentModel;
using System.Text.Json;
using Isnad.Analysis;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Quotations;

/// <summary>Who quotes whom, and who gets attention when.</summary>
internal static class QuotationEndpoints
{
    private const int StandardLimit = 20;
    private const int MostLines = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/quotations", Matrix).WithName("quotations").WithTags("quotations").WithSummary("Who quotes whom, or who speaks of whom, as a table of counts. Unstable: its shape may change.")
            .Produces<JsonElement>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv);
        api.MapGet("/attention", Attention).WithName("attention").WithTags("quotations").WithSummary("Who speaks, or is spoken of, over time, raw and as a share. Unstable: its shape may change.")
            .Produces<JsonElement>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv);
    }

    private static async Task<IResult> Matrix(
        [AsParameters] ScopeRequest asked,
        [FromQuery(Name = "kind"), Description("outletspeaker: outlets and whom they quote; speakerabout: speakers and whom they name.")] string? kind,
        [FromQuery(Name = "limit"), Description("The most rows and columns, 1 to 200; 20 where nothing is said.")] int? limit,
        HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        var (query, scope) = asked.Read(time);
        var (chosen, most) = (AnalysisAnswer.Choice<MatrixKind>("kind", kind), AnalysisAnswer.Number("limit", limit, StandardLimit, MostLines));
        var matrix = await AnalysisAnswer.AskAsync(stores, "kind", store => QuotationMatrices.Of(store, query, chosen, scope, most, most), stop);
        return AnalysisAnswer.Of(form, json => MatrixJson.Write(json, matrix), () => AnalysisCsv.Of(matrix));
    }

    private static async Task<IResult> Attention(
        [AsParameters] ScopeRequest asked,
        [FromQuery(Name = "to"), Description("speakers or subjects.")] string? to,
        [FromQuery(Name = "by"), Description("day, week, month or year.")] string? by,
        [FromQuery(Name = "limit"), Description("How many of them, 1 to 200; 20 where nothing is said.")] int? limit,
        HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        var (query, scope) = asked.Read(time);
        var (chosen, period) = (AnalysisAnswer.Choice<AttentionTo>("to", to), string.IsNullOrEmpty(by) ? Period.Month : AnalysisAnswer.Choice<Period>("by", by));
        var most = AnalysisAnswer.Number("limit", limit, StandardLimit, MostLines);
        var attention = await AnalysisAnswer.AskAsync(stores, "by", store => Attentions.Of(store, query, chosen, period, scope, most), stop);
        return AnalysisAnswer.Of(form, json => TimelineJson.Write(json, attention), () => AnalysisCsv.Of(attention));
    }
}
