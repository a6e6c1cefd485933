using System.ComponentModel;
using System.Text.Json;
using Isnad.Analysis;
using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Problems;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Comparisons;

/// <summary>Reports of one event, side by side.</summary>
internal static class CompareEndpoint
{
    private const int MostArticles = 20;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/compare", Compare)
        .WithName("compare").WithTags("compare").WithSummary("Reports of one event by two to four outlets: the same statement on one row, gaps as gaps: isnad.comparison/1.")
        .Produces<JsonElement>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv).Problems(StatusCodes.Status404NotFound);

    private static async Task<IResult> Compare(
        [AsParameters] ScopeRequest asked,
        [FromQuery(Name = "article"), Description("Names of articles to compare, instead of a query; one alone is set beside reports of the same event.")] string[]? articles,
        [FromQuery(Name = "outlets"), Description("Only outlets with these words in their names, in this order.")] string[]? outlets,
        HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        var comparison = await CompareAsync(asked, articles ?? [], outlets ?? [], stores, time, stop)
            ?? throw new ProblemException(StatusCodes.Status404NotFound, ProblemCodes.EventNone, "no event is found that two outlets report");
        return AnalysisAnswer.Of(form, json => ComparisonJson.Write(json, comparison), () => AnalysisCsv.Of(comparison));
    }

    private static async Task<Comparison?> CompareAsync(ScopeRequest asked, string[] articles, string[] outlets, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        if (articles.Length > MostArticles) throw new AskedWrongException("article", $"at most {MostArticles} articles are compared");
        if (articles.Length == 0)
        {
            if (string.IsNullOrWhiteSpace(asked.Query)) throw new AskedWrongException("q", "say what to compare: a query, or names of articles");
            var (query, scope) = asked.Read(time);
            return await AnalysisAnswer.AskAsync(stores, "outlets", store => Analysis.Comparisons.Of(store, query, scope, outlets), stop);
        }
        var found = new List<StoredArticle>();
        foreach (var name in articles.Distinct(StringComparer.Ordinal)) found.Add(await StoredThings.ArticleAsync(stores, name, stop));
        return await AnalysisAnswer.AskAsync(stores, "outlets", store => Analysis.Comparisons.Of(store, found, outlets), stop);
    }
}
