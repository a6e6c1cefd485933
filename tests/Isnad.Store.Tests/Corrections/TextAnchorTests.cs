using CsCheck;
using Isnad.Text;

namespace Isnad.Store.Tests;

public sealed class TextAnchorTests
{
    private const string Long = "قال الوزير إن الخطة جاهزة منذ أسبوعين وإن العمل يبدأ غدا.";

    [Fact]
    public void In_the_very_text_the_place_counts_even_where_all_else_is_the_same()
    {
        var reading = Reading("نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم نعم");
        foreach (var start in (ReadOnlySpan<int>)[0, 40, 44, 96])
            Assert.Equal(new TextSpan(start, 3), TextAnchor.Of(reading, new TextSpan(start, 3)).Locate(reading));
    }

    [Theory]
    [InlineData("مقدمة جديدة. قال الوزير إن الخطة جاهزة منذ أسبوعين وإن العمل يبدأ غدا.", true)]
    [InlineData("قال الوزير إن الخطة جاهزة منذ شهر.", true)]
    [InlineData("قالت الوزيرة هند: الخطة جاهزة", false)]
    [InlineData("قال الوزير إن الخطة مؤجلة منذ أسبوعين وإن العمل يبدأ غدا.", false)]
    [InlineData("قال الوزير إن الخطة جاهزة منذ أسبوعين. قال الوزير إن الخطة جاهزة منذ أسبوعين.", false)]
    [InlineData("", false)]
    public void In_another_text_it_is_found_by_its_letters_and_those_around_it_or_not_at_all(string text, bool found)
    {
        const string words = "الخطة جاهزة";
        var anchor = TextAnchor.Of(Reading(Long), new TextSpan(Long.IndexOf(words, StringComparison.Ordinal), words.Length));

        var span = anchor.Locate(Reading(text));

        Assert.Equal(found, span is not null);
        if (span is { } place) Assert.Equal(words, place.Slice(text).ToString());
    }

    [Fact]
    public void A_long_stretch_is_found_whatever_stands_around_it()
    {
        const string words = "إن الخطة جاهزة منذ أسبوعين وإن العمل";
        var anchor = TextAnchor.Of(Reading(Long), new TextSpan(Long.IndexOf(words, StringComparison.Ordinal), words.Length));

        Assert.Equal(new TextSpan(2, words.Length), anchor.Locate(Reading($"- {words}!")));
        Assert.Null(anchor.Locate(Reading($"- {words}! {words}")));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 3)]
    [InlineData(5, 500)]
    [InlineData(2, 1)]
    public void A_stretch_that_is_none_is_refused(int start, int length) =>
        Assert.Throws<ArgumentException>(() => TextAnchor.Of(Reading("ا \U0001F4F0 ب"), new TextSpan(start, length) with { Start = start == 2 ? 3 : start }));

    /// <summary>Whatever is put before and behind, an anchor is found where it was meant, or not at all.</summary>
    [Fact]
    public void No_change_around_it_leads_it_to_another_place()
    {
        Gen.Select(Gen.String[Gen.Char["ابت ن\n"], 0, 60], Gen.String[Gen.Char["ابت ن\n"], 0, 60], Gen.Int[0, Long.Length - 2], Gen.Int[1, 20]).Sample((before, behind, start, length) =>
        {
            var reading = Reading(Long);
            var span = new TextSpan(start, Math.Min(length, Long.Length - start));
            var anchor = TextAnchor.Of(reading, span);
            var place = anchor.Locate(Reading(before + Long + behind));
            return place is null || place == span with { Start = start + before.Length };
        });
    }

    private static Reading Reading(string text) => Sample.Reading(new Article("")) with { Text = text, TextHash = ContentKey.Hash(text) };
}
