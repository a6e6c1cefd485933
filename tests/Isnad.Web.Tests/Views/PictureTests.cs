using Isnad.Web.Pictures;
using Isnad.Web.Views;

namespace Isnad.Web.Tests.Views;

public sealed class PictureTests
{
    [Fact]
    public void Boxes_of_a_chain_stand_one_below_the_other_and_inside_the_picture()
    {
        var chain = new ChainView([new(ChainRole.Outlet, null, false, null), new(ChainRole.Relay, string.Join(' ', Enumerable.Repeat("وكالة", 30)), true, "نقلت"), new(ChainRole.Speaker, "زيد", true, "قال")]);

        var plan = ChainLayout.Of(chain, _ => "؟");

        Assert.Equal(3, plan.Boxes.Count);
        Assert.All(plan.Boxes.Zip(plan.Boxes.Skip(1)), pair => Assert.Equal(pair.First.Top + pair.First.Height + ChainLayout.Gap, pair.Second.Top));
        Assert.All(plan.Boxes, box => Assert.InRange(box.Top + box.Height, 1, plan.Height));
        Assert.EndsWith("…", plan.Boxes[1].Lines[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_runs_from_right_to_left_in_Arabic()
    {
        var arabic = new ColumnLayout([1, 2, 3], rightToLeft: true, whole: true);
        var english = new ColumnLayout([1, 2, 3], rightToLeft: false, whole: true);

        Assert.True(arabic.Middle(0) > arabic.Middle(1) && arabic.Middle(1) > arabic.Middle(2));
        Assert.True(english.Middle(0) < english.Middle(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(123)]
    [InlineData(99_999)]
    public void The_scale_has_whole_numbers_and_holds_the_highest_value(int highest)
    {
        var plan = new ColumnLayout([highest], rightToLeft: true, whole: true);

        Assert.All(plan.Scale(), value => Assert.Equal(Math.Round(value), value));
        Assert.InRange(plan.TopOf(highest), ColumnLayout.Top - 0.01, ColumnLayout.Floor);
    }
}
