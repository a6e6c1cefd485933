using CsCheck;
using Isnad.Text;

namespace Isnad.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("قَالَ", "قال")]
    [InlineData("قــال", "قال")]
    [InlineData("أإآٱا", "ااااا")]
    [InlineData("مصطفى", "مصطفي")]
    [InlineData("الحكومة", "الحكومه")]
    [InlineData("مسؤول شؤون", "مسوول شوون")]
    [InlineData("٢٠٢١ ۲۰۲۱", "2021 2021")]
    [InlineData("\u200Fقال\u200E", "قال")]
    [InlineData("\uFEFB \uFDF2", "لا الله")]
    [InlineData("BBC", "bbc")]
    [InlineData("", "")]
    public void Spellings_of_one_word_fold_to_one_form(string text, string folded) => Assert.Equal(folded, Folding.Default.Fold(text));

    [Theory]
    [InlineData('\u064B', true)]
    [InlineData('\u0640', true)]
    [InlineData('\u200F', true)]
    [InlineData('ق', false)]
    [InlineData(' ', false)]
    public void Marks_leave_no_trace(char c, bool deleted) => Assert.Equal(deleted, Folding.Default.IsDeleted(c));

    [Fact]
    public void Folding_twice_is_folding_once() => AnyText.Gen.Sample(text =>
    {
        var once = Folding.Default.Fold(text);
        return Folding.Default.Fold(once) == once;
    });

    [Fact]
    public void Every_folded_unit_knows_where_it_came_from() => AnyText.Gen.Sample(text =>
    {
        var normalized = Folding.Default.Normalize(text);
        var origins = Enumerable.Range(0, normalized.Folded.Length + 1).Select(normalized.OriginOf).ToList();
        return normalized.Folded.SequenceEqual(Folding.Default.Fold(text))
            && origins.Zip(origins.Skip(1), (a, b) => a <= b).All(ordered => ordered)
            && origins[^1] == text.Length;
    });

    [Fact]
    public void A_word_found_in_folded_text_leads_back_to_its_letters_and_marks()
    {
        const string text = "ثم قَالَ: نعم";
        var normalized = Folding.Default.Normalize(text);
        var at = normalized.Folded.IndexOf("قال");

        Assert.Equal("قَالَ", normalized.ToOriginal(at, at + 3).Slice(text).ToString());
    }
}
