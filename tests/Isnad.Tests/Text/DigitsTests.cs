using Isnad.Text;

namespace Isnad.Tests;

public sealed class DigitsTests
{
    [Theory]
    [InlineData("0123456789")]
    [InlineData("٠١٢٣٤٥٦٧٨٩")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹")]
    public void All_three_sets_have_values(string digits) => Assert.Equal(Enumerable.Range(0, 10), digits.Select(Digits.ValueOf));

    [Theory]
    [InlineData('a')]
    [InlineData('/')]
    [InlineData(':')]
    [InlineData('\u065F')]
    [InlineData('\u066A')]
    [InlineData('\u06EF')]
    [InlineData('\u06FA')]
    [InlineData('²')]
    [InlineData('५')]
    public void Nothing_else_is_a_digit(char c)
    {
        Assert.False(Digits.IsDigit(c));
        Assert.Equal(-1, Digits.ValueOf(c));
    }
}
