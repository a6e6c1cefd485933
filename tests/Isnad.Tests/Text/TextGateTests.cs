using CsCheck;
using Isnad.Text;

namespace Isnad.Tests;

public sealed class TextGateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("قال زيد 😀 نعم")]
    [InlineData("\uFFFD\uFFFE\u200F\u0001")]
    public void Valid_text_comes_back_as_it_is(string text)
    {
        var (passed, replaced) = TextGate.Pass(text);

        Assert.Same(text, passed);
        Assert.Equal(0, replaced);
    }

    [Fact]
    public void Each_wrong_unit_becomes_one_replacement_character()
    {
        // Not as InlineData: an attribute can't hold half of a pair.
        Assert.Equal(("a\uFFFDb", 1), TextGate.Pass("a\0b"));
        Assert.Equal(("\uFFFD", 1), TextGate.Pass("\uD83D"));
        Assert.Equal(("\uFFFD\uFFFD", 2), TextGate.Pass("\uDE00\uD83D"));
        Assert.Equal(("\uFFFD\uD83D\uDE00", 1), TextGate.Pass("\uD83D\uD83D\uDE00"));
        Assert.Equal(("😀\uFFFD😀\uFFFD", 2), TextGate.Pass("😀\0😀\uDE00"));
    }

    [Fact]
    public void What_passes_is_valid_has_the_same_length_and_passes_again() => AnyText.Gen.Sample(text =>
    {
        var (passed, _) = TextGate.Pass(text);
        return passed.Length == text.Length
            && passed == new string(passed.EnumerateRunes().SelectMany(rune => rune.ToString()).ToArray())
            && !passed.Contains('\0', StringComparison.Ordinal)
            && ReferenceEquals(TextGate.Pass(passed).Text, passed);
    });
}
