using Isnad.Answers;

namespace Isnad.Web.Problems;

/// <summary>A request gets no answer.</summary>
internal sealed class ProblemException(int status, string code, string detail, params IReadOnlyList<AskedFault> errors) : Exception(detail)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public IReadOnlyList<AskedFault> Errors { get; } = errors;

    /// <summary>Whole seconds until it makes sense to ask again.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The name is well formed or not: nothing is kept under it.</summary>
    public static ProblemException NotFound(string name) => new(404, ProblemCodes.NameUnknown, $"nothing is kept under the name '{name}'");
}
