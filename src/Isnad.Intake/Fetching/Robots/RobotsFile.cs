using System.Text;

namespace Isnad.Intake.Fetching;

/// <summary>What a site lets this program fetch, by RFC 9309.</summary>
internal sealed class RobotsFile
{
    /// <summary>What stands behind so many bytes is not read.</summary>
    public const int Limit = 500 * 1024;

    // A rule as long as this can match no address that is fetched.
    private const int LongestRule = 4096;

    private readonly IReadOnlyList<(RobotsPattern Path, bool Allows)> rules;

    private RobotsFile(IReadOnlyList<(RobotsPattern, bool)> rules) => this.rules = rules;

    /// <summary>Everything may be fetched.</summary>
    public static RobotsFile Open { get; } = new([]);

    /// <summary>Nothing may be fetched.</summary>
    public static RobotsFile Closed { get; } = new([(RobotsPattern.Of("/"), false)]);

    /// <summary>The rules for <paramref name="product"/>: those of all its groups, else those of the groups for everybody.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes, string product)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Limit)]);
        var (own, common) = (new List<(RobotsPattern, bool)>(), new List<(RobotsPattern, bool)>());
        var (named, forOwn, forAll, inRules) = (false, false, false, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (Field(line) is not var (key, value)) continue;
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (inRules) (forOwn, forAll, inRules) = (false, false, false);
                forAll |= value.StartsWith('*');
                forOwn |= Product(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                named |= forOwn;
                continue;
            }
            var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allows && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase)) continue;
            inRules = true;
            if (value.Length is 0 or > LongestRule || !(forOwn || forAll)) continue;
            var rule = (RobotsPattern.Of(value), allows);
            if (forOwn) own.Add(rule);
            if (forAll) common.Add(rule);
        }
        return new RobotsFile(named ? own : common);
    }

    /// <summary>True when an address may be fetched: the longest rule counts, of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt") return true;
        var path = RobotsPattern.Normal(address.PathAndQuery);
        var (longest, allowed) = (-1, true);
        foreach (var (pattern, allows) in rules)
        {
            if (pattern.Length < longest || (pattern.Length == longest && !allows) || !pattern.Matches(path)) continue;
            (longest, allowed) = (pattern.Length, allows);
        }
        return allowed;
    }

    private static (string Key, string Value)? Field(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0 ? null : (line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString());
    }

    // "Isnad/0.1" names Isnad.
    private static string Product(string value)
    {
        var end = value.AsSpan().IndexOfAnyExcept(ProductCharacters);
        return end < 0 ? value : value[..end];
    }

    private static readonly System.Buffers.SearchValues<char> ProductCharacters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");
}
