namespace Isnad.Analysis;

/// <summary>Gives each content word of some reports a number. Only the article is taken off a word: what else stands before it may belong to it.</summary>
internal sealed class ReportWords
{
    private const int Passed = -1;
    private const int Shortest = 3;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<string> forms = [];

    /// <summary>The words of a text, stop words and short ones aside, each with 1 + ln of how often it stands there.</summary>
    public WordCounts Of(string text)
    {
        var counts = SearchWords.Split(text).Select(word => NumberOf(word.Folded)).Where(number => number != Passed).CountBy(number => number).OrderBy(pair => pair.Key).ToList();
        return new WordCounts([.. counts.Select(pair => pair.Key)], [.. counts.Select(pair => 1 + Math.Log(pair.Value))]);
    }

    private int NumberOf(string folded)
    {
        if (known.TryGetValue(folded, out var number)) return number;
        forms.Clear();
        SearchWords.AddWanted(folded, forms);
        var key = forms[^1];
        if (key.Length < Shortest || StopWords.Contains(key)) number = Passed;
        else if (!numbers.TryGetValue(key, out number)) numbers[key] = number = numbers.Count;
        return known[folded] = number;
    }
}
