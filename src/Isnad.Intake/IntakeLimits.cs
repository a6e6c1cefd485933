namespace Isnad.Intake;

/// <summary>How much is read at most. What is larger is refused and named.</summary>
internal static class IntakeLimits
{
    /// <summary>Decoded bytes of one page, feed or news item.</summary>
    public const int Document = 20 * 1024 * 1024;

    /// <summary>Elements inside each other.</summary>
    public const int Depth = 256;

    /// <summary>Elements of one page.</summary>
    public const int Elements = 200_000;
}
