using System.ComponentModel;
using System.Text.Json;
using Isnad.Analysis;
using Isnad.Answers;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Words;

/// <summary>The words by which statements differ from others, or that stand near a word.</summary>
internal static class WordsEndpoint
{
    private const int StandardLimit = 30;
    private const int MostWords = 1000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/words", Count)
        .WithName("words").WithTags("words").WithSummary("The words by which the statements differ from others (isnad.words/1), or, with word, those that stand near it (isnad.collocates/1).")
        .Produces<JsonElement>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv);

    private static async Task<IResult> Count(
        [AsParameters] ScopeRequest asked,
        [FromQuery(Name = "against"), Description("A query: what the statements are held against; without it all others.")] string? against,
        [FromQuery(Name = "less"), Description("The words that are less frequent, instead of those that are more frequent.")] bool? less,
        [FromQuery(Name = "word"), Description("Give the words that stand near this one.")] string? word,
        [FromQuery(Name = "window"), Description("How many words to each side count as near, 1 to 50; 5 where nothing is said.")] int? window,
        [FromQuery(Name = "limit"), Description("The most words, 1 to 1000; 30 where nothing is said.")] int? limit,
        HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        var (query, scope) = asked.Read(time);
        var most = AnalysisAnswer.Number("limit", limit, StandardLimit, MostWords);
        if (!string.IsNullOrEmpty(word))
        {
            var near = new CollocateOptions { Scope = scope, Limit = most, Window = AnalysisAnswer.Number("window", window, new CollocateOptions().Window, CollocateOptions.WidestWindow) };
            var collocates = await AnalysisAnswer.AskAsync(stores, "word", store => Collocations.Of(store, query, word, near), stop);
            return AnalysisAnswer.Of(form, json => WordsJson.Write(json, collocates), () => AnalysisCsv.Of(collocates));
        }
        var others = string.IsNullOrWhiteSpace(against) ? null : Against(against, time);
        var keyness = await AnalysisAnswer.AskAsync(stores, "q", store => Keywords.Of(store, query, others, new WordOptions { Scope = scope, Limit = most, Less = less ?? false }), stop);
        return AnalysisAnswer.Of(form, json => WordsJson.Write(json, keyness), () => AnalysisCsv.Of(keyness));
    }

    private static Store.SearchQuery Against(string text, TimeProvider time)
    {
        try
        {
            return new AskedQuery(text).Read(DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        }
        catch (AskedWrongException e)
        {
            throw new AskedWrongException([.. e.Faults.Select(fault => fault with { Field = "against" })]);
        }
    }
}
