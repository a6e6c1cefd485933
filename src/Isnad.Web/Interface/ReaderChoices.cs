using System.Globalization;

namespace Isnad.Web.Interface;

/// <summary>What a reader chose of how pages look, kept in a cookie of the browser.</summary>
public sealed record ReaderChoices
{
    /// <summary>The name of the cookie.</summary>
    public const string CookieName = "isnad.choices";

    private const char Separator = '.';

    public InterfaceLanguage Language { get; init; }

    public DigitStyle Digits { get; init; }

    public MonthNames Months { get; init; }

    /// <summary>The Hijri day stands beside the Gregorian one.</summary>
    public bool Hijri { get; init; }

    public PageTheme Theme { get; init; }

    /// <summary>What a browser asks for that has no cookie yet: the language it prefers, and the digits and months of its country.</summary>
    /// <param name="acceptLanguage">The header, such as <c>ar-TN,ar;q=0.9,en;q=0.5</c>; null or any text will do.</param>
    public static ReaderChoices Of(string? acceptLanguage)
    {
        var tag = Preferred(acceptLanguage);
        if (tag.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return new ReaderChoices { Language = InterfaceLanguage.English, Digits = DigitStyle.Latin };
        var country = tag.Length > 3 ? tag[3..].ToUpperInvariant() : "";
        return new ReaderChoices
        {
            Digits = country is "MA" or "DZ" or "TN" or "LY" or "MR" ? DigitStyle.Latin : DigitStyle.Arabic,
            Months = country switch
            {
                "LB" or "SY" or "JO" or "PS" or "IQ" => MonthNames.Levant,
                "TN" or "DZ" => MonthNames.Maghreb,
                "MA" => MonthNames.Morocco,
                _ => MonthNames.Gulf,
            },
        };
    }

    /// <summary>Reads a cookie; what it does not say, or says wrongly, is taken from <paramref name="standard"/>.</summary>
    public static ReaderChoices Parse(string? cookie, ReaderChoices standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        if (cookie?.Split(Separator) is not [var language, var digits, var months, var hijri, var theme]) return standard;
        return new ReaderChoices
        {
            Language = Named(language, standard.Language),
            Digits = Named(digits, standard.Digits),
            Months = Named(months, standard.Months),
            Hijri = hijri == "hijri",
            Theme = Named(theme, standard.Theme),
        };
    }

    /// <summary>The value of the cookie.</summary>
    public override string ToString() =>
        string.Join(Separator, Language, Digits, Months, Hijri ? "hijri" : "plain", Theme).ToLowerInvariant();

    /// <summary>The value of an enumeration by its name; <paramref name="otherwise"/> where it is none.</summary>
    public static T Named<T>(string? name, T otherwise)
        where T : struct, Enum =>
        name is not null && name.All(char.IsAsciiLetter) && Enum.TryParse<T>(name, ignoreCase: true, out var value) ? value : otherwise;

    // The first of Arabic and English by the browser's weights; Arabic where it names neither.
    private static string Preferred(string? header)
    {
        var (best, weight) = ("ar", 0.0);
        foreach (var part in (header ?? "").Split(','))
        {
            var cells = part.Split(';');
            var tag = cells[0].Trim();
            if (!Is(tag, "ar") && !Is(tag, "en")) continue;
            var q = cells.Length > 1 && cells[1].Trim() is ['q', '=', .. var rest] && double.TryParse(rest, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) ? given : 1;
            if (q > weight) (best, weight) = (tag, q);
        }
        return best;
    }

    private static bool Is(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
