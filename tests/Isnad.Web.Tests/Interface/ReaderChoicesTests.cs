using Isnad.Web.Interface;

namespace Isnad.Web.Tests.Interface;

public sealed class ReaderChoicesTests
{
    [Theory]
    [InlineData(null, InterfaceLanguage.Arabic, DigitStyle.Arabic, MonthNames.Gulf)]
    [InlineData("", InterfaceLanguage.Arabic, DigitStyle.Arabic, MonthNames.Gulf)]
    [InlineData("fr-FR,fr;q=0.9", InterfaceLanguage.Arabic, DigitStyle.Arabic, MonthNames.Gulf)]
    [InlineData("en-US,en;q=0.9,ar;q=0.8", InterfaceLanguage.English, DigitStyle.Latin, MonthNames.Gulf)]
    [InlineData("en;q=0.5,ar-LB;q=0.9", InterfaceLanguage.Arabic, DigitStyle.Arabic, MonthNames.Levant)]
    [InlineData("ar-TN,ar;q=0.9,fr;q=0.5", InterfaceLanguage.Arabic, DigitStyle.Latin, MonthNames.Maghreb)]
    [InlineData("ar-MA", InterfaceLanguage.Arabic, DigitStyle.Latin, MonthNames.Morocco)]
    [InlineData(";;q=,,ar;q=x,en;q=-1", InterfaceLanguage.Arabic, DigitStyle.Arabic, MonthNames.Gulf)]
    public void A_browser_says_by_its_language_what_is_likely_wanted(string? header, InterfaceLanguage language, DigitStyle digits, MonthNames months)
    {
        var choices = ReaderChoices.Of(header);

        Assert.Equal((language, digits, months), (choices.Language, choices.Digits, choices.Months));
    }

    [Fact]
    public void A_cookie_is_read_as_it_was_written()
    {
        var choices = new ReaderChoices { Language = InterfaceLanguage.English, Digits = DigitStyle.Latin, Months = MonthNames.Morocco, Hijri = true, Theme = PageTheme.Dark };

        Assert.Equal(choices, ReaderChoices.Parse(choices.ToString(), new ReaderChoices()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("english")]
    [InlineData("1.2.3.4.5.6.7")]
    [InlineData("99.-1.<script>. .\u0000")]
    public void A_cookie_that_says_nothing_leaves_the_standard(string? cookie)
    {
        var standard = new ReaderChoices { Months = MonthNames.Levant, Theme = PageTheme.Light };

        Assert.Equal(standard, ReaderChoices.Parse(cookie, standard));
    }
}
