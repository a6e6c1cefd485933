namespace Isnad.Intake.Fetching;

/// <summary>Something is not fetched, for a reason that has a name. Caught at the gate and given out as a <see cref="FetchFailure"/>.</summary>
internal sealed class FetchRefusedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A stable name, such as <c>fetch.robots</c>.</summary>
    public string Code { get; } = code;

    /// <summary>It may go well when it is tried again.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>The moment before which the host does not want to be asked again.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
