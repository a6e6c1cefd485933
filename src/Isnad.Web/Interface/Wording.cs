using System.Globalization;
using System.Text;
using Isnad.Export;

namespace Isnad.Web.Interface;

/// <summary>Says things in the reader's language, digits and calendar.</summary>
public sealed class Wording(ReaderChoices choices)
{
    private const char ArabicThousands = '٬';
    private const char ArabicDecimal = '٫';
    private const char ArabicPercent = '٪';
    private const int ArabicZero = '٠';
    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    /// <summary>What the reader chose.</summary>
    public ReaderChoices Choices => choices;

    public bool IsArabic => choices.Language == InterfaceLanguage.Arabic;

    /// <summary>The language's code, for <c>lang</c>.</summary>
    public string Code => IsArabic ? "ar" : "en";

    /// <summary>The direction of the pages, for <c>dir</c>.</summary>
    public string Direction => IsArabic ? "rtl" : "ltr";

    /// <summary>The text of that key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public string this[string key] => InterfaceTexts.Embedded[key, choices.Language];

    /// <summary>The text of that key with values in it.</summary>
    public string With(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>Texts one after the other, with the language's comma.</summary>
    public string List(IEnumerable<string> texts) => texts.DefaultIfEmpty("").Aggregate((list, text) => With("list.and", list, text));

    /// <summary>A name, or whatever else is written in its own direction, such that what stands beside it in a sentence stays in its place.</summary>
    public static string Apart(string name) => $"{Isolate}{name}{EndOfIsolate}";

    /// <summary>Names one after the other, each <see cref="Apart"/>.</summary>
    public string Names(IEnumerable<string> names) => List(names.Select(Apart));

    /// <summary>A number with its noun in the right form.</summary>
    public string Count(string key, long n) => string.Format(CultureInfo.InvariantCulture, PluralForm.Choose(this[key], n, choices.Language), Number(n));

    /// <summary>The text of a named value, such as <c>act.say</c>; the value itself where none is kept for it.</summary>
    public string Named(string kind, string value)
    {
        var key = $"{kind}.{value}";
        return InterfaceTexts.Embedded.Has(key) ? this[key] : value;
    }

    public string Act(SpeechAct act) => this[$"act.{ContractNames.Of(act)}"];

    public string Quote(QuotationType quote) => this[$"quote.{ContractNames.Of(quote)}"];

    public string Stance(Stance stance) => this[$"stance.{ContractNames.Of(stance)}"];

    public string Kind(SpeakerKind kind) => this[$"kind.{ContractNames.Of(kind)}"];

    public string Role(ChainRole role) => this[$"role.{ContractNames.Of(role)}"];

    /// <summary>A whole number in groups of three.</summary>
    public string Number(long n) => Digits(n.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A share of one, as a whole percentage.</summary>
    public string Share(double share) => Digits(string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100):0}%"));

    /// <summary>A figure with two decimals.</summary>
    public string Figure(double figure) => Digits(figure.ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>A count of bytes in the largest unit that it fills.</summary>
    public string Bytes(long bytes)
    {
        var (size, unit) = bytes switch
        {
            >= 1L << 30 => (bytes / (double)(1L << 30), "unit.gigabytes"),
            >= 1L << 20 => (bytes / (double)(1L << 20), "unit.megabytes"),
            _ => (bytes / 1024.0, "unit.kilobytes"),
        };
        return With(unit, Digits(size.ToString(size < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)));
    }

    /// <summary>The digits and marks of a number as the reader wants them. Other text stays as it is.</summary>
    public string Digits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (choices.Digits == DigitStyle.Latin) return text;
        var written = new StringBuilder(text.Length);
        foreach (var c in text)
            written.Append(c switch
            {
                >= '0' and <= '9' => (char)(c - '0' + ArabicZero),
                ',' => ArabicThousands,
                '.' => ArabicDecimal,
                '%' => ArabicPercent,
                _ => c,
            });
        return written.ToString();
    }

    /// <summary>A day with the month's name, and the Hijri day beside it where the reader wants that.</summary>
    public string Day(DateOnly day)
    {
        var gregorian = Gregorian(day);
        if (!choices.Hijri || CalendarNames.HijriOf(day) is not { } hijri) return gregorian;
        return With("day.hijri", gregorian, Digits(hijri.Day.ToString(CultureInfo.InvariantCulture)), CalendarNames.Embedded.HijriMonth(hijri.Month, choices.Language), Digits(hijri.Year.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A day with the time of day, in UTC.</summary>
    public string Moment(DateTimeOffset time) =>
        With("moment", Day(DateOnly.FromDateTime(time.UtcDateTime)), Digits(time.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)));

    /// <summary>A day or month as the store writes it (2026-01-31, 2026-01) with the month's name; of any other text (2026, 2026-W04) the digits only.</summary>
    public string IsoDay(string text) => Iso(text, Day);

    /// <summary>The same without the Hijri day, for labels that stand close to each other.</summary>
    public string AxisDay(string text) => Iso(text, Gregorian);

    private string Gregorian(DateOnly day) =>
        Digits(string.Create(CultureInfo.InvariantCulture, $"{day.Day} ")) + CalendarNames.Embedded.Month(day.Month, choices.Months, choices.Language) + Digits(string.Create(CultureInfo.InvariantCulture, $" {day.Year}"));

    private string Iso(string text, Func<DateOnly, string> written)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return written(day);
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return Digits(text);
        return CalendarNames.Embedded.Month(month.Month, choices.Months, choices.Language) + Digits(string.Create(CultureInfo.InvariantCulture, $" {month.Year}"));
    }
}
