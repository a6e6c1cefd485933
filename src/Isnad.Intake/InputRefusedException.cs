namespace Isnad.Intake;

/// <summary>An input can't be read, for a reason that has a name. Caught where inputs are told apart, and given out as an <see cref="InputFailure"/>.</summary>
internal sealed class InputRefusedException(string code, string message) : Exception(message)
{
    /// <summary>A stable name, such as <c>html.no-article</c>.</summary>
    public string Code { get; } = code;
}
