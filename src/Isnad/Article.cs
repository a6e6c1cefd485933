namespace Isnad;

/// <summary>A news article as it came in. Only <see cref="Text"/> is required.</summary>
/// <param name="Text">The body. A headline may be its first paragraph, with an empty line after it.</param>
public sealed record Article(string Text)
{
    /// <summary>The input's own id, or null: the reading then carries a hash of the text.</summary>
    public string? Id { get; init; }

    /// <summary>Who published it, as the user names it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The outlet's country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The day of publication: relative times are resolved against it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The headline, when it does not stand in <see cref="Text"/> already.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was found.</summary>
    public string? Url { get; init; }

    /// <summary>Who wrote it, as written.</summary>
    public string? Byline { get; init; }

    /// <summary>The agency or other source that it is credited to, as written.</summary>
    public string? Credit { get; init; }
}
