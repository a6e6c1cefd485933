using System.Globalization;
using System.Text;
using Isnad.Export;
using Isnad.Web.Problems;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Articles;

/// <summary>Articles by day, and one by its name.</summary>
internal static class ArticleEndpoints
{
    private const string Header = "article,version,outlet,country,date,title,url,language,statements\r\n";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/articles", List).WithName("listArticles").WithTags("articles").WithSummary("Articles that have a statement which answers the query, the newest first.")
            .Produces<ArticleList>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.JsonLines, AnswerForms.Csv);
        api.MapGet("/articles/{id}", One).WithName("getArticle").WithTags("articles").WithSummary("An article with its text and all that was found in it; ARTICLE is its newest version, ARTICLE.1 its first.")
            .Produces<ArticleAnswer>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv).Problems(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List([AsParameters] ListRequest asked, HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.JsonLines, AnswerForm.Csv);
        var query = asked.Read(time);
        if (form == AnswerForm.Json)
        {
            var page = await ArticlePages.OneAsync(stores, query, asked.Cursor, asked.PageSize, stop);
            Links.AddNext(http, page.Cursor);
            return BytesAnswer.Json(page);
        }
        var articles = ArticlePages.AllAsync(stores, query, asked.Cursor, asked.Limit ?? int.MaxValue, stop);
        return form == AnswerForm.Csv
            ? new RowStream<ArticleItem>(articles, Header, Row, form)
            : new RowStream<ArticleItem>(articles, "", article => Encoding.UTF8.GetString(WebJson.Bytes(article)) + "\n", form);
    }

    private static async Task<IResult> One(string id, HttpContext http, StorePool stores, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        return ReadingAnswer.Of(await StoredThings.ArticleAsync(stores, id, stop), form);
    }

    private static string Row(ArticleItem article) => string.Join(',', ((string?[])
    [
        article.Article, article.Version.ToString(CultureInfo.InvariantCulture), article.Outlet, article.Country, article.Date, article.Title, article.Url, article.Language,
        article.Statements.ToString(CultureInfo.InvariantCulture),
    ]).Select(CsvTable.Cell)) + "\r\n";
}
