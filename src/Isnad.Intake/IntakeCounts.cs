using System.Collections.Concurrent;

namespace Isnad.Intake;

/// <summary>How many of what. Safe to read while it is counted.</summary>
public sealed class IntakeCounts
{
    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>The kinds and their numbers, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> All => [.. counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)];

    internal void Add(string kind) => counts.AddOrUpdate(kind, 1, (_, count) => count + 1);
}
