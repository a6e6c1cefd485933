namespace Isnad.Web.Api;

/// <summary>The last line of a stream that broke.</summary>
/// <param name="Error">Why.</param>
internal sealed record StreamFailure(StreamFailure.Reason Error)
{
    /// <param name="Code">A stable name.</param>
    /// <param name="Detail">One sentence for a person.</param>
    internal sealed record Reason(string Code, string Detail);
}
