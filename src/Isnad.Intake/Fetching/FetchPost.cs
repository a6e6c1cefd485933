namespace Isnad.Intake.Fetching;

/// <summary>Something that is sent to an address because the user wants it sent there, such as a notice of new statements.</summary>
/// <param name="Url">The address.</param>
/// <param name="Body">What is sent.</param>
/// <param name="ContentType">What it is, such as <c>application/json</c>.</param>
public sealed record FetchPost(string Url, ReadOnlyMemory<byte> Body, string ContentType)
{
    /// <summary>Further header fields, such as a signature.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];
}
