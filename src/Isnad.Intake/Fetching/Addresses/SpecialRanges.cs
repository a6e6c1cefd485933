using System.Net;
using Isnad.Text;

namespace Isnad.Intake.Fetching;

/// <summary>The ranges of addresses that are no public hosts, from <c>special-ranges.tsv</c>.</summary>
internal sealed class SpecialRanges
{
    private static readonly Lazy<SpecialRanges> Loaded = new(() => new SpecialRanges(LexiconFile.Embedded(typeof(SpecialRanges).Assembly, "special-ranges.tsv")));

    private readonly List<(IPNetwork Range, string Name)> ranges = [];

    private SpecialRanges(LexiconFile file)
    {
        foreach (var row in file.Rows)
        {
            if (!IPNetwork.TryParse(row[0], out var range)) throw row.Error($"'{row[0]}' is no range");
            ranges.Add((range, row[1]));
        }
        ranges.Sort((left, right) => right.Range.PrefixLength.CompareTo(left.Range.PrefixLength));
    }

    public static SpecialRanges Embedded => Loaded.Value;

    /// <summary>What the narrowest range that holds an address is for; null for a public one.</summary>
    public string? NameOf(IPAddress address)
    {
        foreach (var (range, name) in ranges) if (range.Contains(address)) return $"{name}, {range}";
        return null;
    }
}
