namespace Isnad.Steps.Entities;

/// <summary>Which groups of mentions have a word in their names, the last one first.</summary>
internal sealed class Namesakes
{
    private readonly Dictionary<(EntityType, ulong), int> last = [];
    private readonly List<(int Group, int Before)> entries = [];

    public void Clear()
    {
        last.Clear();
        entries.Clear();
    }

    public void Add(EntityType type, ulong word, int group)
    {
        var before = Last(type, word);
        if (before >= 0 && entries[before].Group == group) return;
        last[(type, word)] = entries.Count;
        entries.Add((group, before));
    }

    /// <summary>The entry of the group that was added last, or -1.</summary>
    public int Last(EntityType type, ulong word) => last.TryGetValue((type, word), out var entry) ? entry : -1;

    /// <summary>The entry before it, or -1.</summary>
    public int Before(int entry) => entries[entry].Before;

    public int GroupAt(int entry) => entries[entry].Group;
}
