using Isnad.Web.Interface;

namespace Isnad.Web.Tests.Interface;

public sealed class WordingTests
{
    private static readonly ReaderChoices Arabic = new();
    private static readonly ReaderChoices English = new() { Language = InterfaceLanguage.English, Digits = DigitStyle.Latin };

    [Theory]
    [InlineData(0, "لا أقوال")]
    [InlineData(1, "قول واحد")]
    [InlineData(2, "قولان")]
    [InlineData(3, "٣ أقوال")]
    [InlineData(10, "١٠ أقوال")]
    [InlineData(11, "١١ قولًا")]
    [InlineData(99, "٩٩ قولًا")]
    [InlineData(100, "١٠٠ قول")]
    [InlineData(103, "١٠٣ أقوال")]
    [InlineData(1234567, "١٬٢٣٤٬٥٦٧ قولًا")]
    public void An_Arabic_number_takes_its_noun_in_the_form_that_it_governs(long n, string said) => Assert.Equal(said, new Wording(Arabic).Count("count.statements", n));

    [Theory]
    [InlineData(0, "no statements")]
    [InlineData(1, "1 statement")]
    [InlineData(1234, "1,234 statements")]
    public void An_English_number_has_a_singular_and_a_plural(long n, string said) => Assert.Equal(said, new Wording(English).Count("count.statements", n));

    [Fact]
    public void Names_in_a_sentence_are_kept_apart_from_what_stands_beside_them() =>
        Assert.Equal("\u2068سامر نعيم\u2069, \u20685 January 2026\u2069", new Wording(English).Names(["سامر نعيم", "5 January 2026"]));

    [Theory]
    [InlineData(MonthNames.Gulf, "١٥ يناير ٢٠٢٦")]
    [InlineData(MonthNames.Levant, "١٥ كانون الثاني ٢٠٢٦")]
    [InlineData(MonthNames.Maghreb, "١٥ جانفي ٢٠٢٦")]
    [InlineData(MonthNames.Morocco, "١٥ يناير ٢٠٢٦")]
    public void A_day_has_the_month_by_the_readers_name(MonthNames months, string said) => Assert.Equal(said, new Wording(Arabic with { Months = months }).Day(new DateOnly(2026, 1, 15)));

    [Fact]
    public void The_Hijri_day_stands_beside_where_it_is_wanted_and_known()
    {
        var wording = new Wording(English with { Hijri = true });

        Assert.Equal("18 February 2026 (1 Ramadan 1447 AH)", wording.Day(new DateOnly(2026, 2, 18)));
        Assert.Equal("1 January 1700", wording.Day(new DateOnly(1700, 1, 1)));
    }

    [Theory]
    [InlineData("2026-01", "يناير ٢٠٢٦")]
    [InlineData("2026-01-02", "٢ يناير ٢٠٢٦")]
    [InlineData("PAST_REF", "PAST_REF")]
    public void What_is_no_day_stays_as_it_is(string iso, string said) => Assert.Equal(said, new Wording(Arabic).IsoDay(iso));

    [Fact]
    public void Every_value_of_the_contract_has_a_word_in_both_languages()
    {
        foreach (var wording in new[] { new Wording(Arabic), new Wording(English) })
        {
            Assert.All(Enum.GetValues<SpeechAct>(), act => Assert.NotEmpty(wording.Act(act)));
            Assert.All(Enum.GetValues<QuotationType>(), quote => Assert.NotEmpty(wording.Quote(quote)));
            Assert.All(Enum.GetValues<Stance>(), stance => Assert.NotEmpty(wording.Stance(stance)));
            Assert.All(Enum.GetValues<SpeakerKind>(), kind => Assert.NotEmpty(wording.Kind(kind)));
            Assert.All(Enum.GetValues<ChainRole>(), role => Assert.NotEmpty(wording.Role(role)));
        }
    }

    [Fact]
    public void A_text_has_the_same_places_for_values_in_both_languages()
    {
        foreach (var key in InterfaceTexts.Embedded.Keys)
            Assert.Equal(Places(InterfaceTexts.Embedded[key, InterfaceLanguage.Arabic]), Places(InterfaceTexts.Embedded[key, InterfaceLanguage.English]));

        static string Places(string text) => string.Concat(Enumerable.Range(0, 4).Where(n => text.Contains($"{{{n}}}", StringComparison.Ordinal)));
    }
}
