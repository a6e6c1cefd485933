using Isnad.Store;
using Isnad.Web.Interface;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Isnad.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Components;

/// <summary>Takes what people say of statements, and goes back to the statement with what became of it.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder room) => room.MapPost("/statements/{id}/corrections", Correct).RequireAuthorization(Scopes.Correct);

    private static async Task<IResult> Correct(
        HttpContext http, StorePool stores, TimeProvider time, string id, [FromForm] string? kind, [FromForm] int revision, [FromForm] string? note, [FromForm] string? speaker, [FromForm] string? act, [FromForm] string? quote)
    {
        if (ArticleId.Parse(id) is not { Statement: { } name } statement) return Results.NotFound();
        if (!Enum.TryParse<CorrectionKind>(kind, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted) || wanted == CorrectionKind.Add) return Results.BadRequest();
        var draft = new CorrectionDraft { By = http.User.Identity?.Name ?? "local", At = time.GetUtcNow(), Note = string.IsNullOrWhiteSpace(note) ? null : note, Revision = revision };
        var told = await stores.WriteAsync(store => Told(store, statement, name, draft, wanted, seen => EditOf(seen, speaker, act, quote)), http.RequestAborted).ConfigureAwait(false);
        return told is null ? Results.NotFound() : Results.LocalRedirect($"{PagePaths.Statement(id)}?told={told}#correct");
    }

    private static string? Told(IStore store, ArticleId id, string name, CorrectionDraft draft, CorrectionKind kind, Func<Statement, StatementEdit> edit)
    {
        if (store.Find(id) is not { } stored) return null;
        var seen = CorrectedReading.Of(store, stored);
        if (seen.Find(name) is not { } corrected) return null;
        try
        {
            var correction = draft.Of(seen, id, kind, kind == CorrectionKind.Edit ? edit(corrected.Statement) : null);
            return store.Corrections.Add(correction).Outcome.ToString().ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Nothing was changed, or there is nothing to take back.
            return "empty";
        }
    }

    // Only what differs from what was seen is said.
    private static StatementEdit EditOf(Statement seen, string? speaker, string? act, string? quote)
    {
        var (newAct, newQuote) = (ReaderChoices.Named(act, seen.Act), ReaderChoices.Named(quote, seen.Quote));
        var name = speaker?.Trim();
        return new StatementEdit
        {
            Speaker = name is null || name == (seen.Speaker?.Name ?? "") ? null : new SpeakerEdit { Name = name.Length == 0 ? null : name },
            Act = newAct == seen.Act ? null : newAct,
            Quote = newQuote == seen.Quote ? null : newQuote,
        };
    }
}
