namespace Isnad.Intake.Fetching;

/// <summary>What came of asking for a document. Disposing it removes the temporary file of an archive.</summary>
public sealed class FetchAnswer : IDisposable
{
    /// <summary>Where the document was found in the end.</summary>
    public required string Url { get; init; }

    /// <summary>Why there is no document; null where there is one, or where nothing has changed.</summary>
    public FetchFailure? Failure { get; init; }

    /// <summary>The document's new address for good, where the server said that it has moved (301, 308).</summary>
    public string? MovedTo { get; init; }

    /// <summary>The document is still the version that is had.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The status of the last answer; 0 where there was none.</summary>
    public int Status { get; init; }

    /// <summary>The document, its codings taken off; empty where <see cref="Archive"/> holds it.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>A web archive, at its beginning.</summary>
    public Stream? Archive { get; init; }

    /// <summary>The media type without its parameters, in lower case; empty for none.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>The encoding that the header named.</summary>
    public string? Charset { get; init; }

    /// <summary>Of this version.</summary>
    public FetchValidators Validators { get; init; } = FetchValidators.None;

    public void Dispose() => Archive?.Dispose();
}
