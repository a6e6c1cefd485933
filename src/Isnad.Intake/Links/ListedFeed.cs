namespace Isnad.Intake.Links;

/// <summary>A feed that a list names.</summary>
/// <param name="Url">Its address, http or https.</param>
public sealed record ListedFeed(string Url)
{
    /// <summary>What the list calls it.</summary>
    public string? Title { get; init; }

    /// <summary>The site that it belongs to.</summary>
    public string? Site { get; init; }

    /// <summary>The groups that it stands in, outermost first, with / between them.</summary>
    public string? Group { get; init; }

    /// <summary>The outlet, in lists that this program wrote.</summary>
    public string? Outlet { get; init; }

    /// <summary>The outlet's country, in lists that this program wrote.</summary>
    public string? Country { get; init; }
}
