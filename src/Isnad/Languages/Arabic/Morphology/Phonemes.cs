namespace Isnad.Languages.Arabic.Morphology;

/// <summary>
/// The alphabet of stems: Arabic letters are consonants; a i u short vowels; A I U long; Y a final ى; T a ta marbuta;
/// E an alef that is written only; '-' an ending of nothing at all (the jussive).
/// </summary>
internal static class Phonemes
{
    public static bool IsShort(char c) => c is 'a' or 'i' or 'u';

    public static bool IsLong(char c) => c is 'A' or 'I' or 'U';

    public static bool IsVowel(char c) => IsShort(c) || IsLong(c);

    public static bool IsGlide(char c) => c is 'و' or 'ي';

    public static bool IsConsonant(char c) => c >= '\u0600';

    public static char Long(char vowel) => vowel switch { 'a' => 'A', 'i' => 'I', _ => 'U' };

    /// <summary>The letter that a pattern writes in Latin: h is hamza.</summary>
    public static char Letter(char c) => c switch
    {
        'h' => 'ء',
        't' => 'ت',
        's' => 'س',
        'm' => 'م',
        'n' => 'ن',
        'w' => 'و',
        'y' => 'ي',
        _ => c,
    };

    public static string Letters(string pattern) => string.Concat(pattern.Select(Letter));
}
