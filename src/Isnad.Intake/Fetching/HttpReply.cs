using Isnad.Intake.Archives;

namespace Isnad.Intake.Fetching;

/// <summary>One answer of a server, read whole.</summary>
internal sealed record HttpReply(int Status)
{
    public byte[] Bytes { get; init; } = [];

    public Stream? Archive { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public string? RetryAfter { get; init; }

    public FetchValidators Validators { get; init; } = FetchValidators.None;

    public bool IsFound => Status is >= 200 and < 300;

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The server asks for patience, or has trouble that may pass.</summary>
    public bool IsTemporary => Status is 408 or 425 or 429 or >= 500;

    public string MediaType => HttpResponse.MediaTypeOf(ContentType);

    public string? Charset => HttpResponse.CharsetOf(ContentType);
}
