using Isnad.Text;

namespace Isnad.Analysis;

/// <summary>The words of a text by all forms under which search would find them. Two words are one where they share a form: «للمياه» and «المياه».</summary>
internal sealed class ComparedWords
{
    private const double StopWeight = 0.2;

    private readonly ComparedWord[] words;
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    public ComparedWords(string text)
    {
        words = [.. SearchWords.Split(text).Select(word => new ComparedWord(word.Span, FormsOf(word.Folded), WeightOf(word.Folded)))];
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var form in words[i].Forms)
            {
                if (!places.TryGetValue(form, out var list)) places[form] = list = [];
                list.Add(i);
            }
        }
        Weight = words.Sum(word => word.Weight);
    }

    public int Count => words.Length;

    /// <summary>What all words weigh: a content word 1, a stop word a fifth.</summary>
    public double Weight { get; }

    /// <summary>What the words weigh that stand in both, each as often as it stands in both.</summary>
    public double Common(ComparedWords other)
    {
        Span<bool> used = other.words.Length <= 1024 ? stackalloc bool[other.words.Length] : new bool[other.words.Length];
        var common = 0.0;
        foreach (var word in words)
        {
            var place = Free(other, word, used);
            if (place < 0) continue;
            used[place] = true;
            common += Math.Min(word.Weight, other.words[place].Weight);
        }
        return common;
    }

    /// <summary>The words that do not stand in any of <paramref name="others"/>.</summary>
    public IReadOnlyList<TextSpan> OnlyHere(IReadOnlyList<ComparedWords> others) =>
        [.. words.Where(word => !others.Any(other => word.Forms.Any(other.places.ContainsKey))).Select(word => word.Span)];

    /// <summary>How many words of this name stand in the other.</summary>
    public int Shared(ComparedWords other) => words.Count(word => word.Weight >= 1 && word.Forms.Any(other.places.ContainsKey));

    private static int Free(ComparedWords other, ComparedWord word, Span<bool> used)
    {
        foreach (var form in word.Forms)
        {
            if (!other.places.TryGetValue(form, out var list)) continue;
            foreach (var place in list) if (!used[place]) return place;
        }
        return -1;
    }

    private static string[] FormsOf(string folded)
    {
        var forms = new List<string>(6);
        SearchWords.AddForms(folded, forms);
        return [.. forms.Distinct(StringComparer.Ordinal)];
    }

    private static double WeightOf(string folded) => StopWords.Contains(folded) || (folded.Length < 3 && Digits.ValueOf(folded[0]) < 0) ? StopWeight : 1;

    private readonly record struct ComparedWord(TextSpan Span, string[] Forms, double Weight);
}
