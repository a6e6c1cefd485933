namespace Isnad.Intake.Fetching;

/// <summary>Why something was not fetched.</summary>
/// <param name="Code">A stable name, such as <c>fetch.robots</c>; docs/bringing-in.md lists them.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="IsTemporary">It may go well when it is tried again later.</param>
public sealed record FetchFailure(string Code, string Message, bool IsTemporary)
{
    /// <summary>The moment before which the host does not want to be asked again, where it named one.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
