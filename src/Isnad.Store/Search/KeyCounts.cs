using System.Runtime.InteropServices;
using System.Text;

namespace Isnad.Store;

/// <summary>Counts the texts of a column by their keys. The texts themselves are read of one statement each, and only of those that are shown.</summary>
internal sealed class KeyCounts(StatementColumns column)
{
    private readonly Dictionary<long, (int Count, long Statement)> counts = [];

    /// <summary>Counts the text with this key, which the statement has.</summary>
    public void Add(long key, long statement)
    {
        if (key == TextKey.Empty) return;
        ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out var isThere);
        counted = (counted.Count + 1, isThere ? counted.Statement : statement);
    }

    /// <summary>The most frequent texts, in no order: so many, and those that are as frequent as the last of them.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Most(int values, ICandidateSource source)
    {
        var least = counts.Count <= values ? 1 : counts.Values.Select(counted => counted.Count).OrderDescending().ElementAt(values - 1);
        var most = counts.Values.Where(counted => counted.Count >= least).OrderBy(counted => counted.Statement).ToDictionary(counted => counted.Statement, counted => counted.Count);
        var texts = new List<KeyValuePair<string, int>>(most.Count);
        foreach (var candidate in source.Those([.. most.Keys], column)) texts.Add(KeyValuePair.Create(Encoding.UTF8.GetString(candidate.Text(column)), most[candidate.Id]));
        return texts;
    }
}
