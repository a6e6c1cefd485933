using Isnad.Languages.Arabic.Cues;
using Isnad.Text;

namespace Isnad;

/// <summary>A word of a text as search compares it.</summary>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Folded">Its folded form.</param>
public readonly record struct SearchWord(TextSpan Span, string Folded);

/// <summary>
/// The words of a text and the forms under which each is found. Two words are the same to the letter, or folded, or when particles are taken off: a word
/// of a text is found by every form of it that <see cref="AddForms"/> gives, a word that is looked for has its <see cref="AddWanted"/> forms.
/// </summary>
public static class SearchWords
{
    private const int ShortestRest = 3;

    /// <summary>The words and numbers of <paramref name="text"/>, in order.</summary>
    public static IReadOnlyList<SearchWord> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normalized = Folding.Default.Normalize(TextGate.Pass(text).Text);
        var words = new List<SearchWord>(text.Length / 5);
        foreach (var token in Tokenizer.Tokenize(normalized))
            if (token.IsWordLike) words.Add(new SearchWord(token.Span, normalized.Folded.Slice(token.FoldedStart, token.FoldedLength).ToString()));
        return words;
    }

    /// <summary>Adds the forms by which the folded word of a text is found: «وبالمدارس» also by «مدارس», «وزارتها» also by «وزاره».</summary>
    public static void AddForms(string folded, ICollection<string> forms)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(forms);
        forms.Add(folded);
        if (folded.Length < ShortestRest) return;
        Span<Proclitics> readings = stackalloc Proclitics[Affixes.MaxReadings];
        var count = Affixes.Before(folded, readings);
        foreach (var reading in readings[..count])
        {
            var rest = folded.AsSpan(reading.Start);
            if (rest.Length < (reading.Article ? ShortestRest - 1 : ShortestRest)) continue;
            if (reading.Start > 0) forms.Add(rest.ToString());
            if (!reading.Article) AddWithoutPronoun(rest, forms);
        }
    }

    /// <summary>Adds the forms by which a folded word is looked for: «المدارس» also as «مدارس». Only the article is taken off, for what else may be a part of the word.</summary>
    public static void AddWanted(string folded, ICollection<string> forms)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(forms);
        forms.Add(folded);
        if (folded.Length < ShortestRest) return;
        Span<Proclitics> readings = stackalloc Proclitics[Affixes.MaxReadings];
        var count = Affixes.Before(folded, readings);
        foreach (var reading in readings[..count])
            if (reading.Article && folded.Length - reading.Start >= ShortestRest) forms.Add(folded[reading.Start..]);
    }

    private static void AddWithoutPronoun(ReadOnlySpan<char> word, ICollection<string> forms)
    {
        var length = word switch
        {
            [.., 'ه', 'م', 'ا'] => 3,
            [.., 'ه' or 'ن', 'ا'] or [.., 'ه' or 'ك', 'م'] or [.., 'ه', 'ن'] => 2,
            _ => 0,
        };
        if (length == 0 || word.Length - length < ShortestRest) return;
        var rest = word[..^length];
        forms.Add(rest.ToString());
        // وزارتها: the ending is ة where no pronoun stands.
        if (rest[^1] == 'ت') forms.Add(string.Concat(rest[..^1], "ه"));
    }
}
