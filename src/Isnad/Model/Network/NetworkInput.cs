using System.Runtime.InteropServices;

namespace Isnad.Model.Network;

/// <summary>What the network is told of each token: rows of the tables of word vectors, affixes and categories, whose vectors are added up.</summary>
internal sealed class NetworkInput
{
    private readonly List<int> words = [];
    private readonly List<int> affixes = [];
    private readonly List<int> categories = [];
    private readonly List<(int Words, int Affixes, int Categories)> ends = [];

    public int Count => ends.Count;

    public void Clear()
    {
        words.Clear();
        affixes.Clear();
        categories.Clear();
        ends.Clear();
    }

    public void AddWord(int row) => words.Add(row);

    public void AddAffix(int row) => affixes.Add(row);

    public void AddCategory(int row) => categories.Add(row);

    /// <summary>Ends the token that rows were added for.</summary>
    public void EndToken() => ends.Add((words.Count, affixes.Count, categories.Count));

    public ReadOnlySpan<int> Words(int token) => Slice(words, token == 0 ? 0 : ends[token - 1].Words, ends[token].Words);

    public ReadOnlySpan<int> Affixes(int token) => Slice(affixes, token == 0 ? 0 : ends[token - 1].Affixes, ends[token].Affixes);

    public ReadOnlySpan<int> Categories(int token) => Slice(categories, token == 0 ? 0 : ends[token - 1].Categories, ends[token].Categories);

    private static ReadOnlySpan<int> Slice(List<int> rows, int from, int to) => CollectionsMarshal.AsSpan(rows)[from..to];
}
