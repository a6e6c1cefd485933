namespace Isnad.Evaluation;

/// <summary>Finds where a mention stands in a text as a word of its own, attached particles allowed.</summary>
internal static class Occurrences
{
    private const string Conjunctions = "وف";
    private const string Prepositions = "بلك";

    public static IEnumerable<CodePointSpan> Of(CodePoints mention, CodePoints text)
    {
        for (var start = 0; start + mention.Length <= text.Length; start++)
        {
            var end = start + mention.Length;
            if (!text.All[start..end].SequenceEqual(mention.All)) continue;
            if (OnlyParticles(text, start) && !(end < text.Length && WordCharacters.IsWord(text[end]))) yield return new CodePointSpan(start, end);
        }
    }

    private static bool OnlyParticles(CodePoints text, int start)
    {
        var prefix = new List<int>();
        for (var i = start - 1; i >= 0 && WordCharacters.IsWord(text[i]); i--)
        {
            if (!WordCharacters.IsMark(text[i])) prefix.Insert(0, text[i]);
            if (prefix.Count > 2) return false;
        }
        return prefix switch
        {
            [] => true,
            [var one] => IsOneOf(one, Conjunctions) || IsOneOf(one, Prepositions),
            [var one, var two] => IsOneOf(one, Conjunctions) && IsOneOf(two, Prepositions),
            _ => false,
        };
    }

    private static bool IsOneOf(int point, string letters) => point <= char.MaxValue && letters.Contains((char)point, StringComparison.Ordinal);
}
