namespace Isnad.Analysis;

/// <summary>
/// The words of all texts that are counted, by number, and which of them are one word. Particles and pronouns written onto a word are taken off where what remains is at least
/// twice as frequent as the whole: «ومياه» and «مياهها» are «مياه», «وزير» stays what it is. The article is always taken off, from three letters on.
/// </summary>
internal sealed class Vocabulary
{
    private const int TimesAsFrequent = 2;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> frequencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Rank, string Text)> surfaces = new(StringComparer.Ordinal);
    private readonly List<(string Folded, string Surface, bool IsStop)> words = [];
    private string[] keys = [];

    /// <summary>The numbers of the words of a text.</summary>
    public int[] Add(string text)
    {
        var found = SearchWords.Split(text);
        var added = new int[found.Count];
        for (var i = 0; i < added.Length; i++)
        {
            var folded = found[i].Folded;
            if (!numbers.TryGetValue(folded, out added[i]))
            {
                numbers[folded] = added[i] = words.Count;
                words.Add((folded, found[i].Span.Slice(text).ToString(), StopWords.Contains(folded)));
            }
            var bare = Bare(folded);
            frequencies[bare] = frequencies.GetValueOrDefault(bare) + 1;
        }
        return added;
    }

    /// <summary>Decides which words are one; to be called after the last was added.</summary>
    public void Settle()
    {
        keys = new string[words.Count];
        var forms = new List<string>(8);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(words[i].Folded, forms);
            var surface = Surface(words[i].Folded, words[i].Surface, keys[i]);
            if (!surfaces.TryGetValue(keys[i], out var known) || surface.Rank < known.Rank) surfaces[keys[i]] = surface;
        }
    }

    /// <summary>Which word it is: the same for all its forms.</summary>
    public string Key(int word) => keys[word];

    /// <summary>True for words that tell grammar.</summary>
    public bool IsStop(int word) => words[word].IsStop;

    public string Folded(int word) => words[word].Folded;

    /// <summary>The word as it is written.</summary>
    public string Shown(string key) => surfaces.TryGetValue(key, out var surface) ? surface.Text : key;

    private string KeyOf(string folded, List<string> forms)
    {
        forms.Clear();
        SearchWords.AddForms(folded, forms);
        var best = Bare(folded);
        var most = frequencies.GetValueOrDefault(best) * TimesAsFrequent;
        foreach (var form in forms)
        {
            if (frequencies.GetValueOrDefault(form) is var count && (count < most || form == best || count == 0)) continue;
            (best, most) = (form, count);
        }
        return best;
    }

    private static string Bare(string folded)
    {
        var forms = new List<string>(3);
        SearchWords.AddWanted(folded, forms);
        return forms[^1];
    }

    // A text that folding only changed letter by letter can be cut where the folded one is.
    private static (int Rank, string Text) Surface(string folded, string surface, string key)
    {
        if (folded == key) return (0, surface);
        return surface.Length == folded.Length && folded.EndsWith(key, StringComparison.Ordinal) ? (1, surface[^key.Length..]) : (2, key);
    }
}
