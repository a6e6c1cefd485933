using System.Globalization;

namespace Isnad.Cli;

/// <summary>Says what is doubtful about what comes in: the first few of a kind each, for an outlet with thousands would hide all else, then how many more there were.</summary>
/// <param name="console">Where it is said.</param>
/// <param name="each">Say every one.</param>
internal sealed class ToldWarnings(CliConsole console, bool each)
{
    private const int First = 5;

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Say(string place, ReadingWarning warning)
    {
        var count = counts[warning.Code] = counts.GetValueOrDefault(warning.Code) + 1;
        if (each || count <= First) console.Complain($"{place}: warning: {warning.Message}");
    }

    /// <summary>How many were not said.</summary>
    public void SayRest()
    {
        if (each) return;
        foreach (var (code, count) in counts)
            if (count > First) console.Complain(string.Create(CultureInfo.InvariantCulture, $"warning: {count - First} more of '{code}' (all with --verbose)"));
    }
}
