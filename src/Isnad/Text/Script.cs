namespace Isnad.Text;

/// <summary>Tells Arabic from other languages by its letters.</summary>
internal static class Script
{
    public const string Arabic = "ar";
    public const string Undetermined = "und";

    private const int Sample = 4000;

    /// <summary>ISO 639 code of the language; "mis" for another script, "und" where there are no letters.</summary>
    public static string Guess(string text)
    {
        int arabic = 0, persian = 0, urdu = 0, kurdish = 0, other = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (!char.IsLetter(c)) continue;
            if (c is 'ٹ' or 'ڈ' or 'ڑ' or 'ے' or 'ں' or 'ہ') urdu++;
            else if (c is 'ێ' or 'ۆ' or 'ڵ' or 'ڕ' or 'ە') kurdish++;
            else if (c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی') persian++;
            if (c is (>= '\u0600' and <= '\u06FF') or (>= '\uFB50' and <= '\uFEFC')) arabic++;
            else other++;
        }
        if (arabic + other == 0) return Undetermined;
        if (arabic * 3 < other) return "mis";
        // A borrowed letter here and there (چ in a name) does not make a text foreign.
        var limit = Math.Max(2, arabic / 40);
        return urdu > limit ? "ur" : kurdish > limit ? "ckb" : persian > limit ? "fa" : Arabic;
    }
}
