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
    /// <summary>The most forms of a word.</summary>
    public const int MostForms = 1 + (3 * Affixes.MaxReadings);

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

    /// <summary>The forms by which the folded word of a text is found, itself the first: «وبالمدارس» also by «مدارس», «وزارتها» also by «وزاره». Some may be there twice.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="forms">Room for <see cref="MostForms"/>.</param>
    /// <returns>How many there are.</returns>
    public static int FormsOf(ReadOnlySpan<char> folded, Span<SearchForm> forms)
    {
        forms[0] = new SearchForm(0, folded.Length, false);
        var n = 1;
        if (folded.Length < ShortestRest) return n;
        Span<Proclitics> readings = stackalloc Proclitics[Affixes.MaxReadings];
        var count = Affixes.Before(folded, readings);
        foreach (var reading in readings[..count])
        {
            var length = folded.Length - reading.Start;
            if (length < (reading.Article ? ShortestRest - 1 : ShortestRest)) continue;
            if (reading.Start > 0) forms[n++] = new SearchForm(reading.Start, length, false);
            if (reading.Article || WithoutPronoun(folded[reading.Start..]) is not (> 0 and var rest)) continue;
            forms[n++] = new SearchForm(reading.Start, rest, false);
            // وزارتها: the ending is ة where no pronoun stands.
            if (folded[reading.Start + rest - 1] == 'ت') forms[n++] = new SearchForm(reading.Start, rest, true);
        }
        return n;
    }

    /// <summary>Adds the forms by which the folded word of a text is found.</summary>
    public static void AddForms(string folded, ICollection<string> forms)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(forms);
        Span<SearchForm> found = stackalloc SearchForm[MostForms];
        var count = FormsOf(folded, found);
        foreach (var form in found[..count]) forms.Add(form.Length == folded.Length ? folded : form.Of(folded));
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

    // How many letters are left without the pronoun at the end; 0 where none is.
    private static int WithoutPronoun(ReadOnlySpan<char> word)
    {
        var length = word switch
        {
            [.., 'ه', 'م', 'ا'] => 3,
            [.., 'ه' or 'ن', 'ا'] or [.., 'ه' or 'ك', 'م'] or [.., 'ه', 'ن'] => 2,
            _ => 0,
        };
        return length == 0 || word.Length - length < ShortestRest ? 0 : word.Length - length;
    }
}
