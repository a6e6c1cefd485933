namespace Isnad.Store;

/// <summary>A query under a name, with the marks up to which its answers were seen and delivered. Marks are numbers of entry.</summary>
public sealed record SavedSearch
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 100;

    public required string Name { get; init; }

    /// <summary>The query as typed: periods such as P1W reckon from the day on which it is asked.</summary>
    public required string Query { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>What entered up to here was seen by the person.</summary>
    public long Seen { get; init; }

    /// <summary>Where new answers are sent; null for nowhere.</summary>
    public SavedWebhook? Webhook { get; init; }

    /// <summary>Why that can't be a name; null when it can.</summary>
    public static string? WhyNot(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestName) return $"a name has 1 to {LongestName} characters";
        if (name is "." or ".." || name.Contains('/', StringComparison.Ordinal)) return "a name has no slash in it and is not made of dots: it stands in addresses";
        return name.Any(char.IsControl) || name != name.Trim() ? "a name has no line ends or other control characters, and no spaces around it" : null;
    }
}
