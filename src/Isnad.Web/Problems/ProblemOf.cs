using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Isnad.Web.Problems;

/// <summary>Which problem an exception or a bare status is. What is ours alone (paths, messages of the storage) stays in the log.</summary>
internal static class ProblemOf
{
    private const int SoonSeconds = 1;
    private const int LaterSeconds = 5;

    public static ProblemException Exception(Exception exception) => exception switch
    {
        ProblemException problem => problem,
        AskedWrongException asked => new ProblemException(400, asked.Faults[0].Field == "q" ? "query.wrong" : "parameter.wrong", asked.Message, asked.Faults),
        StoreBusyException => new ProblemException(503, "store.busy", "too much is asked at once: try again in a moment") { RetryAfter = SoonSeconds },
        StoreException => new ProblemException(503, "store.unavailable", "the database can't be used at the moment: try again, or tell those who run this server") { RetryAfter = LaterSeconds },
        BadHttpRequestException { StatusCode: 413 } => Status(413),
        BadHttpRequestException bad => new ProblemException(bad.StatusCode, "request.wrong", "the request can't be read", Faults(bad.Message)),
        OperationCanceledException => new ProblemException(499, "request.given-up", "whoever asked has gone"),
        _ => new ProblemException(500, "internal", "something went wrong here: the log of the server says what"),
    };

    public static ProblemException Status(int status) => status switch
    {
        400 => new ProblemException(status, "request.wrong", "the request can't be read"),
        401 => new ProblemException(status, "token.missing", "a token is needed that is known here and has not expired"),
        403 => new ProblemException(status, "scope.missing", "this token may not do that"),
        404 => new ProblemException(status, "path.unknown", "there is nothing at this address"),
        405 => new ProblemException(status, "method.wrong", "this address does not take that method"),
        413 => new ProblemException(status, "body.too-large", "what was sent is too large"),
        415 => new ProblemException(status, "body.form", "what was sent is not of a form that is read here"),
        429 => new ProblemException(status, "rate.exceeded", "too many requests: wait a moment"),
        _ => new ProblemException(status, "request.failed", ReasonPhrases.GetReasonPhrase(status)),
    };

    public static Problem Answer(ProblemException problem) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(problem.Status), problem.Status, problem.Message, problem.Code, problem.Errors);

    // The framework says: Failed to bind parameter "int limit" from "x".
    private static AskedFault[] Faults(string message)
    {
        var parts = message.Split('"');
        return parts.Length >= 4 && parts[0].StartsWith("Failed to bind", StringComparison.Ordinal)
            ? [new AskedFault(parts[1][(parts[1].LastIndexOf(' ') + 1)..].ToLowerInvariant(), null, $"'{parts[3]}' is not of the right kind")]
            : [];
    }
}
