namespace Isnad.Web.Problems;

/// <summary>The stable names of what goes wrong. Each has a sentence for readers: <c>reason.CODE</c> of the interface's texts. What fetching a feed may add is named by <c>docs/bringing-in.md</c>.</summary>
internal static class ProblemCodes
{
    public const string BodyForm = "body.form";

    public const string BodyTooLarge = "body.too-large";

    public const string CorrectionConflict = "correction.conflict";

    public const string EventNone = "event.none";

    public const string FeedSeveral = "feed.several";

    public const string FormUnknown = "form.unknown";

    public const string HostUnknown = "host.unknown";

    public const string Internal = "internal";

    public const string MethodWrong = "method.wrong";

    public const string NameTaken = "name.taken";

    public const string NameUnknown = "name.unknown";

    public const string OriginForeign = "origin.foreign";

    public const string ParameterWrong = "parameter.wrong";

    public const string PathUnknown = "path.unknown";

    public const string QueryWrong = "query.wrong";

    public const string RateExceeded = "rate.exceeded";

    public const string RequestFailed = "request.failed";

    public const string RequestGivenUp = "request.given-up";

    public const string RequestWrong = "request.wrong";

    public const string ScopeMissing = "scope.missing";

    public const string StoreBusy = "store.busy";

    public const string StoreUnavailable = "store.unavailable";

    public const string TokenMissing = "token.missing";
}
