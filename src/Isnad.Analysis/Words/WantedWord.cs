namespace Isnad.Analysis;

/// <summary>A word that is looked for as search looks for it.</summary>
internal sealed class WantedWord
{
    private readonly List<string> wanted = [];
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    public WantedWord(string folded) => SearchWords.AddWanted(folded, wanted);

    /// <summary>True when the folded word of a text is this one.</summary>
    public bool Is(string folded)
    {
        if (known.TryGetValue(folded, out var found)) return found;
        var forms = new List<string>(8);
        SearchWords.AddForms(folded, forms);
        return known[folded] = forms.Exists(wanted.Contains);
    }
}
