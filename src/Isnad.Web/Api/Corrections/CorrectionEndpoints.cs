using System.ComponentModel;
using System.Globalization;
using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Problems;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Corrections;

/// <summary>What people say of statements: added to, never changed.</summary>
internal static class CorrectionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/corrections", Newest).WithName("listCorrections").WithTags("corrections").WithSummary("The corrections of all statements, the newest first.").Produces<CorrectionList>();
        api.MapGet("/statements/{id}/corrections", History).WithName("getCorrections").WithTags("corrections").WithSummary("What people have said of a statement, the oldest first.")
            .Produces<CorrectionList>().Problems(StatusCodes.Status404NotFound);
        api.MapPost("/statements/{id}/corrections", Add).WithName("correct").WithTags("corrections").WithSummary("Says that a statement is right, is none, or what it is. Asks for the scope 'correct'; the name of the token is kept with it.")
            .Accepts<CorrectionRequest>(AnswerForms.Json).Produces<CorrectionItem>(StatusCodes.Status201Created)
            .Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict).RequireAuthorization(Scopes.Correct);
        api.MapPost("/articles/{id}/corrections", AddMissing).WithName("addStatement").WithTags("corrections").WithSummary("Adds a statement that the reader missed: its content and what else is known of it. It is called by the article's name and c with the number of the answer.")
            .Accepts<CorrectionRequest>(AnswerForms.Json).Produces<CorrectionItem>(StatusCodes.Status201Created)
            .Problems(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict).RequireAuthorization(Scopes.Correct);
    }

    private static async Task<IResult> AddMissing(string id, HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var sent = await SentJson.ReadAsync(http.Request, WebShapes.Default.CorrectionRequest, stop);
        if (sent.Kind is not null && AnalysisAnswer.Choice<CorrectionKind>("kind", sent.Kind) != CorrectionKind.Add) throw new AskedWrongException("kind", "is add: what is there is corrected by its own name");
        return Answer(await stores.WriteAsync(store => store.Corrections.Add(Missing(store, id, sent, DraftOf(http, time, sent))), stop));
    }

    private static async Task<IResult> Newest(
        [FromQuery(Name = "limit"), Description("The most corrections, 1 to 1000; 20 where nothing is said.")] int? limit, [FromQuery(Name = "cursor"), Description("What the page before gave.")] string? cursor,
        HttpContext http, StorePool stores, CancellationToken stop)
    {
        AnswerForms.Of(http, AnswerForm.Json);
        var most = AnalysisAnswer.Number("limit", limit, ListRequest.StandardLimit, StoreLimits.Page);
        var before = long.MaxValue;
        if (cursor is not null && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before)) throw new AskedWrongException("cursor", "this cursor was not given here");
        var found = await stores.ReadAsync(store => store.Corrections.Newest(most + 1, before), stop);
        var page = found.Take(most).ToList();
        var next = found.Count > most ? page[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        Links.AddNext(http, next);
        return BytesAnswer.Json(new CorrectionList(next, [.. page.Select(CorrectionItem.Of)]));
    }

    private static async Task<IResult> History(string id, HttpContext http, StorePool stores, CancellationToken stop)
    {
        AnswerForms.Of(http, AnswerForm.Json);
        var history = await stores.ReadAsync(store => Found(store, id).Statement.History, stop);
        return BytesAnswer.Json(new CorrectionList(null, [.. history.Select(CorrectionItem.Of)]));
    }

    private static async Task<IResult> Add(string id, HttpContext http, StorePool stores, TimeProvider time, CancellationToken stop)
    {
        var sent = await SentJson.ReadAsync(http.Request, WebShapes.Default.CorrectionRequest, stop);
        if (string.IsNullOrEmpty(sent.Kind)) throw new AskedWrongException("kind", "is missing: accept, reject, edit or withdraw");
        var kind = AnalysisAnswer.Choice<CorrectionKind>("kind", sent.Kind);
        return Answer(await stores.WriteAsync(store => store.Corrections.Add(Correction(store, id, kind, sent, DraftOf(http, time, sent))), stop));
    }

    private static CorrectionDraft DraftOf(HttpContext http, TimeProvider time, CorrectionRequest sent) =>
        new() { By = http.User.Identity?.Name ?? "", At = time.GetUtcNow(), Note = sent.Note, Revision = sent.Revision };

    private static IResult Answer(CorrectionResult result)
    {
        return result switch
        {
            { Outcome: CorrectionOutcome.Kept, Newest: { } kept } => Results.Bytes(WebJson.Bytes(CorrectionItem.Of(kept)), AnswerForms.Json).WithStatus(StatusCodes.Status201Created),
            { Newest: { } other } => throw new ProblemException(StatusCodes.Status409Conflict, ProblemCodes.CorrectionConflict, $"{other.By} was faster: look at what stands there now and say it again"),
            _ => throw new ProblemException(StatusCodes.Status409Conflict, ProblemCodes.CorrectionConflict, "there is no such revision, or the article is gone by now"),
        };
    }

    private static Correction Correction(IStore store, string id, CorrectionKind kind, CorrectionRequest sent, CorrectionDraft draft)
    {
        var (article, seen, _) = Found(store, id);
        var edit = new EditOf(seen.AsRead).Read(sent);
        return Drafted("kind", () => draft.Of(seen, article, kind, kind == CorrectionKind.Edit || !edit.IsEmpty ? edit : null));
    }

    private static Correction Missing(IStore store, string id, CorrectionRequest sent, CorrectionDraft draft)
    {
        if (ArticleId.Parse(id) is not { Statement: null } parsed || store.Find(parsed) is not { } article) throw ProblemException.NotFound(id);
        var seen = CorrectedReading.Of(store, article);
        return Drafted("content", () => draft.Add(seen, article.Id, new EditOf(seen.AsRead).Read(sent)));
    }

    // What a draft refuses is the fault of a field.
    private static Correction Drafted(string field, Func<Correction> draft)
    {
        try
        {
            return draft();
        }
        catch (ArgumentException e)
        {
            throw new AskedWrongException(field, e.Message);
        }
    }

    private static (ArticleId Id, CorrectedReading Reading, CorrectedStatement Statement) Found(IStore store, string id)
    {
        if (ArticleId.Parse(id) is not { Statement: { } name } parsed || store.Find(parsed) is not { } article) throw ProblemException.NotFound(id);
        var seen = CorrectedReading.Of(store, article);
        return (parsed with { Version = article.Id.Version }, seen, seen.Find(name) ?? throw ProblemException.NotFound(id));
    }
}
