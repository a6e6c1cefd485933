using Isnad.Text;

namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Writes phonemes in folded letters: short vowels left out, one letter for two that meet, the hamza on its seat.</summary>
internal static class Speller
{
    /// <summary>The word as it ends a word: a last short vowel does not count.</summary>
    public static string Free(string phonemes) =>
        Spell(phonemes.Length > 0 && Phonemes.IsShort(phonemes[^1]) ? phonemes[..^1] : phonemes, plainSeat: false);

    /// <summary>The word before a pronoun: ى turns to alef, a last hamza to a middle one.</summary>
    public static string BeforePronoun(string phonemes) => Spell(phonemes.Replace('Y', 'A'), plainSeat: false);

    /// <summary>The same with the hamza of a stem's end kept on its seat: يقرأون beside يقرؤون.</summary>
    public static string PlainSeat(string phonemes) =>
        Spell(phonemes.Length > 0 && Phonemes.IsShort(phonemes[^1]) ? phonemes[..^1] : phonemes, plainSeat: true);

    private static string Spell(string p, bool plainSeat)
    {
        var letters = new List<char>(p.Length);
        for (var i = 0; i < p.Length; i++)
        {
            var c = p[i];
            if (Phonemes.IsShort(c) && i > 0) continue;
            if (c == 'ء')
            {
                if (i > 0 && p[i - 1] == 'ء') continue;
                letters.Add(Seat(p, i, plainSeat));
            }
            else if (Phonemes.IsConsonant(c))
            {
                if (i == 0 || p[i - 1] != c) letters.Add(c);
            }
            else if (!IsSwallowed(p, i, letters)) letters.Add(Vowel(p, i));
        }
        return Folding.Default.Fold(new string([.. letters]));
    }

    private static char Vowel(string p, int i) => p[i] switch
    {
        'I' => 'ي',
        'U' => 'و',
        'T' => 'ة',
        'Y' => i > 0 && p[i - 1] == 'ي' ? 'ا' : 'ى', // حيا, not حيى
        _ => 'ا',
    };

    /// <summary>An alef that is not written twice (آ) or not after a hamza on the line (ادعاءً).</summary>
    private static bool IsSwallowed(string p, int i, List<char> letters) => p[i] switch
    {
        'A' => i > 0 && p[i - 1] == 'ء' && letters[^1] == 'ا',
        'E' => i > 1 && p[i - 1] == 'ء' && p[i - 2] is 'A' or 'a',
        _ => false,
    };

    private static char Seat(string p, int i, bool plainSeat)
    {
        if (i == 0) return 'ا';
        var before = p[i - 1];
        var next = i + 1 < p.Length ? p[i + 1] : '\0';
        if (next == 'ء') next = i + 2 < p.Length ? p[i + 2] : '\0';
        if (next == '\0' || (plainSeat && next is 'U' or 'u')) return FinalSeat(before);
        if (next is 'i' or 'I' || before is 'i' or 'I' or 'ي') return 'ي';
        if (before == 'U') return 'ء';
        if (next is 'u' or 'U' || before == 'u') return 'و';
        return before == 'A' ? 'ء' : 'ا';
    }

    private static char FinalSeat(char before) => before switch { 'a' => 'ا', 'i' => 'ي', 'u' => 'و', _ => 'ء' };
}
