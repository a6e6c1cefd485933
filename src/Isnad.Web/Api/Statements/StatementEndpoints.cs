using System.Text;
using Isnad.Store;
using Isnad.Web.Api.Articles;
using Isnad.Web.Problems;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Statements;

/// <summary>Statements by day, and one by its name.</summary>
internal static class StatementEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/statements", List).WithName("listStatements").WithTags("statements").WithSummary("Statements, the newest first: to take them all, or all that answer a query.")
            .Produces<StatementList>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.JsonLines, AnswerForms.Csv);
        api.MapGet("/statements/{id}", One).WithName("getStatement").WithTags("statements").WithSummary("A statement with its places in the article's text.")
            .Produces<ArticleAnswer>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv).Problems(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List([AsParameters] ListRequest asked, HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.JsonLines, AnswerForm.Csv);
        var query = asked.Read(time);
        var cursor = asked.Cursor ?? SearchPages.NewestFirst(query);
        if (form == AnswerForm.Json)
        {
            var page = await SearchPages.OneAsync(stores, query, new SearchOptions { Limit = asked.PageSize, Cursor = cursor }, stop);
            // By day they are not counted; by rank they are.
            var counted = await SearchPages.OneAsync(stores, query, new SearchOptions { Limit = 1 }, stop);
            Links.AddNext(http, page.Cursor);
            return BytesAnswer.Json(new StatementList(counted.Total, counted.TotalIsExact, page.Cursor, [.. page.Hits.Select(hit => StatementItem.Of(hit.Statement))]));
        }
        var items = SearchPages.AllAsync(stores, query, cursor, asked.Limit ?? int.MaxValue, stop).Select(hit => StatementItem.Of(hit.Statement));
        return form == AnswerForm.Csv
            ? new RowStream<StatementItem>(items, StatementItemCsv.Header, StatementItemCsv.Row, form)
            : new RowStream<StatementItem>(items, "", item => Encoding.UTF8.GetString(WebJson.Bytes(item)) + "\n", form);
    }

    private static async Task<IResult> One(string id, HttpContext http, StorePool stores, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        return ReadingAnswer.Of(await StoredThings.StatementAsync(stores, id, stop), form);
    }
}
