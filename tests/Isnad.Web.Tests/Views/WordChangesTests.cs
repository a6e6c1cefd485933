using CsCheck;
using Isnad.Web.Views;

namespace Isnad.Web.Tests.Views;

public sealed class WordChangesTests
{
    private static readonly string[] Parts = ["قال", "نعم", "لا", " ", "\n", "الوزير", "،"];
    private static readonly Gen<string> Texts = Gen.Int[0, 6].Array[0, 40].Select(parts => string.Concat(parts.Select(i => Parts[i])));

    [Fact]
    public void What_stayed_and_went_is_the_first_text_and_what_stayed_and_came_the_second() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var changes = WordChanges.Between(before, after);

        return string.Concat(changes.Where(one => one.Change != Change.New).Select(one => one.Text)) == before
            && string.Concat(changes.Where(one => one.Change != Change.Gone).Select(one => one.Text)) == after;
    });

    [Fact]
    public void A_word_that_was_replaced_is_all_that_changes() =>
        Assert.Equal(
            [new("يفتح السوق يوم ", Change.Kept), new("الخميس ", Change.Gone), new("السبت ", Change.New), new("القادم", Change.Kept)],
            WordChanges.Between("يفتح السوق يوم الخميس القادم", "يفتح السوق يوم السبت القادم"));

    [Fact]
    public void A_word_before_another_space_stayed() =>
        Assert.Equal(
            [new("يفتح السوق.", Change.Kept), new("\n\nغدا.", Change.New)],
            WordChanges.Between("يفتح السوق.", "يفتح السوق.\n\nغدا."));

    [Fact]
    public void Texts_too_long_to_be_compared_word_by_word_are_shown_one_behind_the_other()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("قال ", 4000)), string.Concat(Enumerable.Repeat("نعم ", 4000)));

        Assert.Equal([new(before, Change.Gone), new(after, Change.New)], WordChanges.Between(before, after));
    }
}
