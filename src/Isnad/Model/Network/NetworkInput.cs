using System.Runtime.InteropServices;

namespace Isnad.Model.Network;

/// <summary>
/// What the network is told of each token: rows of the tables of word vectors, affixes and categories, whose vectors are added up. First what follows
/// from the word alone, which may be known already as its sum, then what follows from its place.
/// </summary>
internal sealed class NetworkInput
{
    private readonly List<int> words = [];
    private readonly List<int> affixes = [];
    private readonly List<int> categories = [];
    private readonly List<Told> tokens = [];
    private Told told;

    public int Count => tokens.Count;

    public void Clear()
    {
        words.Clear();
        affixes.Clear();
        categories.Clear();
        tokens.Clear();
        told = default;
    }

    public void AddWord(int row) => words.Add(row);

    public void AddAffix(int row) => affixes.Add(row);

    public void AddCategory(int row) => categories.Add(row);

    /// <summary>Ends what follows from the word alone; the word is one of the <see cref="FrequentWords"/> where <paramref name="row"/> is not 0.</summary>
    public void EndWord(int row, ulong hash) => told = new Told { WordCategories = categories.Count, Row = row, Hash = hash };

    /// <summary>The same for a word whose sum is known, so that nothing was added.</summary>
    public void EndKnownWord(int row) => told = new Told { WordCategories = categories.Count, Row = row, IsKnown = true };

    /// <summary>Ends the token that rows were added for.</summary>
    public void EndToken()
    {
        tokens.Add(told with { Words = words.Count, Affixes = affixes.Count, Categories = categories.Count });
        told = new Told { WordCategories = categories.Count };
    }

    public ReadOnlySpan<int> Words(int token) => CollectionsMarshal.AsSpan(words)[Before(token).Words..tokens[token].Words];

    public ReadOnlySpan<int> Affixes(int token) => CollectionsMarshal.AsSpan(affixes)[Before(token).Affixes..tokens[token].Affixes];

    /// <summary>All categories.</summary>
    public ReadOnlySpan<int> Categories(int token) => CollectionsMarshal.AsSpan(categories)[Before(token).Categories..tokens[token].Categories];

    /// <summary>Those that follow from the word alone.</summary>
    public ReadOnlySpan<int> WordCategories(int token) => CollectionsMarshal.AsSpan(categories)[Before(token).Categories..tokens[token].WordCategories];

    /// <summary>Those that follow from its place.</summary>
    public ReadOnlySpan<int> PlaceCategories(int token) => CollectionsMarshal.AsSpan(categories)[tokens[token].WordCategories..tokens[token].Categories];

    /// <summary>True where the sum of what follows from the word alone is known.</summary>
    public bool IsKnown(int token) => tokens[token].IsKnown;

    /// <summary>The row of the word among the frequent ones, or 0, and its hash where its sum is not known.</summary>
    public (int Row, ulong Hash) Word(int token) => (tokens[token].Row, tokens[token].Hash);

    private Told Before(int token) => token == 0 ? default : tokens[token - 1];

    // Where its rows end in each list.
    private readonly record struct Told(int Words, int Affixes, int WordCategories, int Categories, int Row, ulong Hash, bool IsKnown);
}
