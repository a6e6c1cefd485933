namespace Isnad.Intake.Fetching;

/// <summary>By what a server knows which version of a document somebody has.</summary>
/// <param name="ETag">As it was sent, with its quotation marks; null for none.</param>
/// <param name="LastModified">As it was sent; null for none.</param>
public sealed record FetchValidators(string? ETag, string? LastModified)
{
    /// <summary>Nothing is had yet.</summary>
    public static FetchValidators None { get; } = new(null, null);
}
