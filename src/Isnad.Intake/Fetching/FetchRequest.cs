namespace Isnad.Intake.Fetching;

/// <summary>A document that is asked for.</summary>
/// <param name="Url">Its address.</param>
public sealed record FetchRequest(string Url)
{
    /// <summary>Of the version that is had already: where it is still the newest, nothing is sent.</summary>
    public FetchValidators Validators { get; init; } = FetchValidators.None;

    /// <summary>A web archive may be answered with, which goes into a temporary file and may be as large as <see cref="FetchOptions.ArchiveBytes"/>.</summary>
    public bool TakesArchives { get; init; }
}
