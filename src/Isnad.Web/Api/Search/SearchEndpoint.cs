using System.ComponentModel;
using System.Text;
using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Search;

/// <summary>Statements that answer a query, the best first.</summary>
internal static class SearchEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/search", Search)
        .WithName("search").WithTags("search").WithSummary("Statements that answer a query, the best first, with snippets and, where asked for, facets.")
        .Produces<SearchAnswer>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.JsonLines, AnswerForms.Csv);

    private static async Task<IResult> Search(
        [AsParameters] ListRequest asked,
        [FromQuery(Name = "facets"), Description("Count the hits by outlet, speaker, act, quote and month.")] bool? facets,
        HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.JsonLines, AnswerForm.Csv);
        var query = asked.Read(time);
        if (form != AnswerForm.Json)
        {
            var hits = SearchPages.AllAsync(stores, query, asked.Cursor, asked.Limit ?? int.MaxValue, stop);
            return form == AnswerForm.Csv
                ? new RowStream<SearchHit>(hits, HitCsv.Header, HitCsv.Row, form)
                : new RowStream<SearchHit>(hits, "", hit => Encoding.UTF8.GetString(AnswerJson.Bytes(HitAnswer.Of(hit))) + "\n", form);
        }
        var page = await SearchPages.OneAsync(stores, query, new SearchOptions { Limit = asked.PageSize, Cursor = asked.Cursor, Facets = facets ?? false }, stop);
        Links.AddNext(http, page.Cursor);
        return BytesAnswer.Json(SearchAnswer.Of(asked.Query ?? "", page, text => Links.With(http, "q", text)));
    }
}
