namespace Isnad.Intake;

/// <summary>An input that gave no article. Written as one line of a <c>--failed</c> file, which is accepted back as input.</summary>
/// <param name="Input">The path, or "-".</param>
/// <param name="Line">The line in it, from 1, where it has lines.</param>
/// <param name="Code">A stable name, such as <c>json.broken</c>.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record InputFailure(string Input, int? Line, string Code, string Message)
{
    /// <summary>As in <see cref="ArticleInput.Offset"/>.</summary>
    public long? Offset { get; init; }
}
