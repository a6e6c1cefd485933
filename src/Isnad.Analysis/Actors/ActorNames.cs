namespace Isnad.Analysis;

/// <summary>By which name an actor is shown: the one of the table of known actors, else the one that articles give most often.</summary>
internal sealed class ActorNames
{
    private readonly Dictionary<ActorKey, Dictionary<string, int>> names = [];

    public void Add(ActorKey key, string name)
    {
        if (!names.TryGetValue(key, out var counts)) names[key] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
        counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    public string Of(ActorKey key)
    {
        if (!key.IsName && ActorDirectory.Default.Find(key.Id) is { } known) return known.Name;
        return names.TryGetValue(key, out var counts)
            ? counts.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key
            : key.IsName ? key.FoldedName : key.Id;
    }

    /// <summary>The names given, the most frequent first.</summary>
    public IEnumerable<string> Given(ActorKey key) =>
        names.TryGetValue(key, out var counts) ? counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key) : [];
}
