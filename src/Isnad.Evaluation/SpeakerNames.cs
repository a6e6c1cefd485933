using System.Text;
using Isnad.Text;

namespace Isnad.Evaluation;

/// <summary>Decides whether two names are one speaker.</summary>
internal static class SpeakerNames
{
    private const int MostAddedWords = 5;
    private const double LeastKept = 0.66;
    private const string Article = "ال";

    /// <summary>Equal after folding; or the answer adds at most five words to the gold name (a title), or leaves out at most a third of it.</summary>
    public static bool Same(string gold, string answer)
    {
        var g = Words(gold);
        var a = Words(answer);
        if (g.Length == 0 || a.Length == 0) return g.Length == a.Length;
        var goldSet = g.ToHashSet(StringComparer.Ordinal);
        var answerSet = a.ToHashSet(StringComparer.Ordinal);
        return (goldSet.IsSubsetOf(answerSet) && a.Length - g.Length <= MostAddedWords)
            || (answerSet.IsSubsetOf(goldSet) && (double)answerSet.Count / goldSet.Count >= LeastKept);
    }

    private static string[] Words(string name) =>
        [.. Normalize(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(StripEnds)];

    internal static string Normalize(string name)
    {
        var normal = new StringBuilder(name.Length);
        foreach (var rune in Expand(name).EnumerateRunes())
        {
            if (WordCharacters.IsMark(rune.Value)) continue;
            if (!WordCharacters.IsWord(rune.Value)) normal.Append(' ');
            else if (rune.IsBmp) normal.Append(Letter((char)rune.Value));
            else normal.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return normal.ToString();
    }

    private static string Expand(string name)
    {
        if (!name.Any(IsPresentationForm)) return name;
        return string.Concat(name.Select(c => IsPresentationForm(c) ? Folding.Default.Fold([c]) : c.ToString()));
    }

    private static bool IsPresentationForm(char c) => c is (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static char Letter(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        _ => char.ToLowerInvariant(c),
    };

    private static string StripEnds(string word)
    {
        var bare = word.StartsWith(Article, StringComparison.Ordinal) && word.Length > 4 ? word[2..] : word;
        var plural = bare.EndsWith("ون", StringComparison.Ordinal) || bare.EndsWith("ين", StringComparison.Ordinal);
        return plural && bare.Length > 5 ? bare[..^2] : bare;
    }
}
