using CsCheck;
using Isnad.Text;

namespace Isnad.Tests;

public sealed class CodePointMapTests
{
    [Theory]
    [InlineData("قال", 0, 0)]
    [InlineData("قال", 3, 3)]
    [InlineData("😀قال", 2, 1)]
    [InlineData("😀قال😀😀", 9, 6)]
    [InlineData("a😀", 2, 2)]
    public void Positions_are_counted_in_code_points(string text, int utf16, int expected) =>
        Assert.Equal(expected, new CodePointMap(text).ToCodePoint(utf16));

    [Fact]
    public void Every_position_between_code_points_agrees_with_counting() => AnyText.Gen.Sample(text =>
    {
        var valid = TextGate.Pass(text).Text;
        var map = new CodePointMap(valid);
        var (position, count) = (0, 0);
        foreach (var rune in valid.EnumerateRunes())
        {
            if (map.ToCodePoint(position) != count || map.ToUtf16(count) != position) return false;
            position += rune.Utf16SequenceLength;
            count++;
        }
        return map.ToCodePoint(valid.Length) == count && map.ToUtf16(count) == valid.Length;
    });

    [Fact]
    public void A_position_outside_the_text_is_refused()
    {
        var map = new CodePointMap("قال");

        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToCodePoint(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToCodePoint(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToUtf16(4));
    }
}
