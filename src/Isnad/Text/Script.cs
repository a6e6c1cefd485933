namespace Isnad.Text;

/// <summary>Tells Arabic from other languages by its letters.</summary>
internal static class Script
{
    public const string Arabic = "ar";
    public const string Undetermined = "und";
    public const string Other = "mis";

    private const int Sample = 4000;

    private static readonly (char From, char To, string Name)[] Scripts =
    [
        ('A', '\u024F', "Latin"), ('\u0370', '\u03FF', "Greek"), ('\u0400', '\u052F', "Cyrillic"), ('\u0530', '\u058F', "Armenian"), ('\u0590', '\u05FF', "Hebrew"),
        ('\u0700', '\u074F', "Syriac"), ('\u0900', '\u0DFF', "Indic"), ('\u0E00', '\u0EFF', "Thai or Lao"), ('\u10A0', '\u10FF', "Georgian"), ('\u1200', '\u139F', "Ethiopic"),
        ('\u2D30', '\u2D7F', "Tifinagh"), ('\u3040', '\u9FFF', "Chinese or Japanese"), ('\uAC00', '\uD7AF', "Korean"),
    ];

    /// <summary>ISO 639 code of the language; "mis" for another script, "und" where there are no letters.</summary>
    public static string Guess(string text)
    {
        int arabic = 0, other = 0, own = 0;
        Span<int> foreign = stackalloc int[6];
        foreign.Clear();
        foreach (var c in SampleOf(text))
        {
            if (!char.IsLetter(c)) continue;
            if (IsArabic(c)) arabic++;
            else other++;
            if (c is 'ة' or 'إ') own++;
            else if (LanguageOf(c) is >= 0 and var language) foreign[language]++;
        }
        if (arabic + other == 0) return Undetermined;
        if (arabic * 3 < other) return Other;
        // A borrowed letter here and there (چ in a name) does not make a text foreign, nor do Persian ک and ی where ة and إ are written.
        var limit = own > arabic / 60 ? arabic : Math.Max(2, arabic / 40);
        for (var language = 0; language < foreign.Length; language++)
            if (foreign[language] > limit) return CodeOf(language);
        return Arabic;
    }

    /// <summary>What to call the language or the script of a text that <see cref="Guess"/> took for <paramref name="code"/>.</summary>
    public static string NameOf(string code, string text) => code switch
    {
        "ur" => "Urdu",
        "ckb" => "Kurdish",
        "ps" => "Pashto",
        "sd" => "Sindhi",
        "ug" => "Uyghur",
        "fa" => "Persian",
        Other => $"in {MostUsed(text)} letters",
        _ => code,
    };

    private static string MostUsed(string text)
    {
        Span<int> counts = stackalloc int[Scripts.Length];
        counts.Clear();
        foreach (var c in SampleOf(text))
            for (var s = 0; s < Scripts.Length && char.IsLetter(c); s++)
                if (c >= Scripts[s].From && c <= Scripts[s].To) counts[s]++;
        var most = 0;
        for (var s = 1; s < counts.Length; s++) if (counts[s] > counts[most]) most = s;
        return counts[most] == 0 ? "other" : Scripts[most].Name;
    }

    private static ReadOnlySpan<char> SampleOf(string text) => text.AsSpan(0, Math.Min(text.Length, Sample));

    private static bool IsArabic(char c) => c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFEFC');

    // In the order in which they are told apart: Persian letters stand in the others, too.
    private static int LanguageOf(char c) => c switch
    {
        'ٹ' or 'ڈ' or 'ڑ' or 'ے' or 'ں' or 'ہ' => 0,
        'ێ' or 'ۆ' or 'ڵ' or 'ڕ' => 1,
        'ټ' or 'ډ' or 'ړ' or 'ږ' or 'ښ' or 'ځ' or 'څ' or 'ۍ' => 2,
        'ٿ' or 'ڀ' or 'ٺ' or 'ڄ' or 'ڃ' or 'ڦ' or 'ڳ' or 'ڻ' => 3,
        'ۇ' or 'ۈ' or 'ۋ' or 'ڭ' or 'ە' => 4,
        'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' => 5,
        _ => -1,
    };

    private static string CodeOf(int language) => language switch
    {
        0 => "ur",
        1 => "ckb",
        2 => "ps",
        3 => "sd",
        4 => "ug",
        _ => "fa",
    };
}
