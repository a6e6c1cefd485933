using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>What a user asked <c>read</c> to do.</summary>
internal sealed record ReadSettings(IReadOnlyList<string> Paths)
{
    public string Format { get; init; } = "table";

    public InputFormat From { get; init; }

    public DateOnly? Date { get; init; }

    public string? Outlet { get; init; }

    public string? Country { get; init; }

    public bool Explain { get; init; }

    /// <summary>A file of the user's own actors.</summary>
    public string? Actors { get; init; }

    public string? Output { get; init; }

    public int Jobs { get; init; } = 1;

    public string? Failed { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    public bool FailOnEmpty { get; init; }

    public bool Color { get; init; }

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }
}
