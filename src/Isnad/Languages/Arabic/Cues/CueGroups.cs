namespace Isnad.Languages.Arabic.Cues;

/// <summary>The groups of more than one word, by their first folded word.</summary>
internal sealed class CueGroups
{
    private static readonly CueGroup[] None = [];

    private readonly Dictionary<string, CueGroup[]>.AlternateLookup<ReadOnlySpan<char>> byFirst;

    public CueGroups(IEnumerable<CueGroup> groups) => byFirst = groups
        .Where(group => group.Words.Count > 1)
        .GroupBy(group => group.Words[0], StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.OrderByDescending(group => group.Words.Count).ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The groups that begin with <paramref name="foldedWord"/>, a conjunction taken off, longest first.</summary>
    public ReadOnlySpan<CueGroup> StartingWith(ReadOnlySpan<char> foldedWord)
    {
        if (byFirst.TryGetValue(foldedWord, out var found)) return found;
        return foldedWord is ['و' or 'ف', .. var rest] && byFirst.TryGetValue(rest, out found) ? found : None;
    }
}
