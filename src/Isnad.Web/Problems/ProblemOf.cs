using Isnad.Analysis;
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
        AskedWrongException asked => new ProblemException(400, asked.Faults[0].Field == "q" ? ProblemCodes.QueryWrong : ProblemCodes.ParameterWrong, Told(asked.Faults[0]), asked.Faults),
        TooManyStretchesException tooMany => new ProblemException(400, ProblemCodes.ParameterWrong, tooMany.Message),
        StoreBusyException => new ProblemException(503, ProblemCodes.StoreBusy, "too much is asked at once: try again in a moment") { RetryAfter = SoonSeconds },
        StoreException => new ProblemException(503, ProblemCodes.StoreUnavailable, "the database can't be used at the moment: try again, or tell those who run this server") { RetryAfter = LaterSeconds },
        BadHttpRequestException { StatusCode: 413 } => Status(413),
        BadHttpRequestException bad => new ProblemException(bad.StatusCode, ProblemCodes.RequestWrong, "the request can't be read", Faults(bad.Message)),
        OperationCanceledException => new ProblemException(499, ProblemCodes.RequestGivenUp, "whoever asked has gone"),
        _ => new ProblemException(500, ProblemCodes.Internal, "something went wrong here: the log of the server says what"),
    };

    public static ProblemException Status(int status) => status switch
    {
        400 => new ProblemException(status, ProblemCodes.RequestWrong, "the request can't be read"),
        401 => new ProblemException(status, ProblemCodes.TokenMissing, "a token is needed that is known here and has not expired"),
        403 => new ProblemException(status, ProblemCodes.ScopeMissing, "this token may not do that"),
        404 => new ProblemException(status, ProblemCodes.PathUnknown, "there is nothing at this address"),
        405 => new ProblemException(status, ProblemCodes.MethodWrong, "this address does not take that method"),
        413 => new ProblemException(status, ProblemCodes.BodyTooLarge, "what was sent is too large"),
        415 => new ProblemException(status, ProblemCodes.BodyForm, "what was sent is not of a form that is read here"),
        429 => new ProblemException(status, ProblemCodes.RateExceeded, "too many requests: wait a moment"),
        _ => new ProblemException(status, ProblemCodes.RequestFailed, ReasonPhrases.GetReasonPhrase(status)),
    };

    public static Problem Answer(ProblemException problem) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(problem.Status), problem.Status, problem.Message, problem.Code, problem.Errors);

    // A place in a query says by itself what is wrong where.
    private static string Told(AskedFault fault) => fault.Position is null ? $"{fault.Field}: {fault.Message}" : fault.Message;

    // The framework says: Failed to bind parameter "int limit" from "x".
    private static AskedFault[] Faults(string message)
    {
        var parts = message.Split('"');
        return parts.Length >= 4 && parts[0].StartsWith("Failed to bind", StringComparison.Ordinal)
            ? [new AskedFault(parts[1][(parts[1].LastIndexOf(' ') + 1)..].ToLowerInvariant(), null, $"'{parts[3]}' is not of the right kind")]
            : [];
    }
}
