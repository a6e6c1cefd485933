namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Puts an ending on a stem; a weak last radical melts into it.</summary>
internal static class Junction
{
    public static string Join(string stem, string ending)
    {
        var e = ending == "-" ? "" : Phonemes.Letters(ending);
        var joined = EndsWeak(stem) ? Melt(stem[..^2], stem[^2], stem[^1], e, ending == "-") : stem + e;
        return Settle(joined);
    }

    /// <summary>True for a stem whose last radical is a glide after a short vowel: abday, yadʿuw.</summary>
    public static bool EndsWeak(string stem) =>
        stem.Length > 2 && Phonemes.IsGlide(stem[^1]) && Phonemes.IsShort(stem[^2]);

    private static string Melt(string head, char vowel, char glide, string ending, bool jussive)
    {
        if (jussive) return head + vowel;
        var first = ending.Length == 0 ? 'u' : ending[0];
        var rest = ending.Length == 0 ? "" : ending[1..];
        if (vowel == 'a') return head + AfterA(glide, first, rest);
        if (!Phonemes.IsVowel(first) && first != 'E') return head + Phonemes.Long(vowel) + ending; // خشيت
        return first switch
        {
            'U' => head + 'U' + rest,                                   // خشوا, يدعون
            'I' => head + 'I' + rest,                                   // ترمين, تدعين
            'u' => head + Phonemes.Long(vowel) + rest,                  // يدعو, يبدي
            _ => head + vowel + glide + ending,                         // خشيت, يدعوان, داعيا
        };
    }

    private static string AfterA(char glide, char first, string rest) => first switch
    {
        'U' => "aو" + rest,                                             // رأوا, يرون
        'I' => "aي" + rest,                                             // ترين
        'A' => string.Concat("a", [glide], "A", rest),                  // دعوا, يريان
        'a' when rest is ['ت', ..] => "a" + rest,                       // دعت
        'a' when rest is ['T', ..] => "AT",                             // مناداة
        'a' or 'u' or 'i' or 'E' => Final(glide),
        _ => string.Concat("a", [glide, first], rest),                  // دعوت, أبديت
    };

    private static string Final(char glide) => glide == 'و' ? "A" : "Y";

    /// <summary>Sounds that Arabic does not keep: two hamzas in one syllable (آ), iw and uy before a consonant.</summary>
    private static string Settle(string s)
    {
        var result = new List<char>(s.Length);
        for (var i = 0; i < s.Length; i++)
        {
            var closed = i + 1 >= s.Length || !Phonemes.IsVowel(s[i + 1]);
            var brief = result.Count > 0 && Phonemes.IsShort(result[^1]);
            if (closed && brief && s[i] == 'ء' && result.Count == 2 && result[0] == 'ء') result[^1] = Phonemes.Long(result[^1]);
            else if (closed && i + 1 < s.Length && s[i + 1] != s[i] && brief && s[i] == 'و' && result[^1] == 'i') result[^1] = 'I';
            else if (closed && i + 1 < s.Length && s[i + 1] != s[i] && brief && s[i] == 'ي' && result[^1] == 'u') result[^1] = 'U';
            else result.Add(s[i]);
        }
        return new string([.. result]);
    }
}
