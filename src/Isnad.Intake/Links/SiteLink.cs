namespace Isnad.Intake.Links;

/// <summary>A page that a site offers.</summary>
/// <param name="Url">Its address, http or https.</param>
public sealed record SiteLink(string Url)
{
    /// <summary>The day on which it was changed last.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>The day of publication, from the news extension.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The headline, from the news extension.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet, from the news extension.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language, from the news extension.</summary>
    public string? Language { get; init; }
}
