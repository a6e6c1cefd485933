namespace Isnad.Web.Security;

/// <summary>How much one client may ask; twice as much at once after a pause.</summary>
public sealed record RateOptions
{
    public int RequestsPerSecond { get; init; } = 200;

    /// <summary>Articles sent to be read.</summary>
    public int ReadingsPerSecond { get; init; } = 20;

    /// <summary>Tries to sign in.</summary>
    public int SignInsPerMinute { get; init; } = 10;
}
