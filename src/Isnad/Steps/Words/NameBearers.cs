using Isnad.Text;

namespace Isnad.Steps.Words;

/// <summary>
/// The names that well-known people and organisations go by: which names are one and the same, and what offices somebody held. A name that
/// several share is not here.
/// </summary>
internal sealed class NameBearers
{
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<ulong[]> offices = [[]];

    public static NameBearers Embedded { get; } = Load();

    /// <summary>The number of whoever has the name with that key; 0 for nobody known.</summary>
    public int Find(ulong key) => Math.Max(0, numbers.GetValueOrDefault(key));

    /// <summary>Words of the offices of number <paramref name="known"/>, without articles.</summary>
    public ReadOnlySpan<ulong> OfficesOf(int known) => offices[known];

    /// <summary>The key of no words, to go on from with <see cref="Extend"/>.</summary>
    public static ulong EmptyKey => 7;

    /// <summary>The key of a name with one more folded word.</summary>
    public static ulong Extend(ulong key, ReadOnlySpan<char> word) => Model.FeatureBuffer.Combine(key, WordHash.Of(Bare(word)));

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Length > 3 && word[0] == 'ا' && word[1] == 'ل' && word is not ['ا', 'ل', 'ل', 'ه'] ? word[2..] : word;

    private static NameBearers Load()
    {
        var known = new NameBearers();
        foreach (var row in LexiconFile.Embedded("people.tsv").Rows) known.Add($"{row[1]}|{row[2]}", row[6]);
        foreach (var row in LexiconFile.Embedded("organizations.tsv").Rows) known.Add($"{row[1]}|{row[2]}", "");
        return known;
    }

    private void Add(string names, string held)
    {
        var number = offices.Count;
        offices.Add([.. held.Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(WordsOf).Distinct()]);
        foreach (var name in names.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var key = EmptyKey;
            foreach (var word in Folding.Default.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)) key = Extend(key, word);
            numbers[key] = numbers.TryGetValue(key, out var other) && other != number ? -1 : number;
        }
    }

    private static IEnumerable<ulong> WordsOf(string office)
    {
        var end = office.IndexOf('@', StringComparison.Ordinal);
        return Folding.Default.Fold(end < 0 ? office : office[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => WordHash.Of(Bare(word)));
    }
}
