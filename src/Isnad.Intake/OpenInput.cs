namespace Isnad.Intake;

/// <summary>An input that was opened, before its form is known.</summary>
/// <param name="Name">The path or address, or "-".</param>
/// <param name="Stream">Its bytes, compressed or not.</param>
internal sealed record OpenInput(string Name, Stream Stream)
{
    /// <summary>The encoding that was sent with it; null where nothing said one.</summary>
    public string? Charset { get; init; }

    /// <summary>The web address where it was found; null for a file.</summary>
    public string? Address { get; init; }

    /// <summary>The line behind which to begin; 0 for its beginning.</summary>
    public int Behind { get; init; }

    /// <summary>What was sent with it says that it is a web page: it is one even where it does not begin like one.</summary>
    public bool IsPage { get; init; }
}
