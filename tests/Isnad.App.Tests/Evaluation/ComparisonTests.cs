using Isnad.Evaluation;

namespace Isnad.App.Tests;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("قيس الخزعلي", "قيس الخزعلي", true)]
    [InlineData("قيس الخزعلي", "الأمين العام لعصائب أهل الحق قيس الخزعلي", true)]
    [InlineData("قيس الخزعلي", "واحد اثنان ثلاثة أربعة خمسة ستة قيس الخزعلي", false)]
    [InlineData("قيس الخزعلي", "الخزعلي", false)]
    [InlineData("محمد بن سلمان", "محمد سلمان", true)]
    [InlineData("مسؤولين", "المسؤولون", true)]
    [InlineData("مصطفى الكاظمي", "مُصطفي الكـاظمى", true)]
    [InlineData("إيلاف", "\uFE8Dيلاف", true)]
    [InlineData("BBC", "bbc", true)]
    [InlineData("", "", true)]
    [InlineData("", "زيد", false)]
    [InlineData("زيد", "", false)]
    [InlineData("زيد عمرو", "زيد بكر", false)]
    public void Names_are_the_same_speaker_or_not(string gold, string answer, bool same) => Assert.Equal(same, SpeakerNames.Same(gold, answer));

    [Theory]
    [InlineData("قال زيد", "زيد", 4)]
    [InlineData("قال وزيد", "زيد", 5)]
    [InlineData("قال وبزيد", "زيد", 6)]
    [InlineData("قال بـزيد", "زيد", 6)]
    [InlineData("قال يزيد", "زيد", -1)]
    [InlineData("قال زيدان", "زيد", -1)]
    [InlineData("قال بوزيد", "زيد", -1)]
    [InlineData("😀 زيد", "زيد", 2)]
    public void A_mention_stands_as_a_word_with_particles_at_most(string text, string mention, int start)
    {
        var found = Occurrences.Of(new CodePoints(mention), new CodePoints(text)).Select(span => span.Start);

        Assert.Equal(start < 0 ? [] : [start], found);
    }

    [Theory]
    [InlineData('ق', true)]
    [InlineData('٣', true)]
    [InlineData('_', true)]
    [InlineData('\u0640', true)]
    [InlineData('½', true)]
    [InlineData('\u064E', false)]
    [InlineData('\u0670', false)]
    [InlineData('،', false)]
    [InlineData(' ', false)]
    public void Letters_and_numbers_count_marks_and_signs_do_not(char c, bool counts) => Assert.Equal(counts, WordCharacters.IsWord(c));

    [Theory]
    [InlineData(0.0625, "0.062")]
    [InlineData(0.1875, "0.188")]
    [InlineData(0.0005, "0.001")]
    [InlineData(2 / 3.0, "0.667")]
    [InlineData(1, "1.000")]
    public void Shares_have_three_decimals_and_ties_go_to_the_even_digit(double value, string printed) =>
        Assert.Equal(printed, new Figure("x", value, false).Printed);

    [Fact]
    public void The_best_overlap_is_paired_first_and_each_side_once()
    {
        HashSet<int>[] gold = [[1, 2, 3, 4], [3, 4, 5]];
        HashSet<int>[] answers = [[3, 4], [1, 2, 3, 4]];

        Assert.Equal([new Pair(0, 1, 1), new Pair(1, 0, 2 / 3.0)], Pairing.Match(gold, answers, 0.5));
    }

    [Fact]
    public void Confidence_is_judged_by_bins_and_by_ranking()
    {
        var gold = new GoldArticle(new Article("ا ب ج د"), "1", new CodePoints("ا ب ج د"), new Annotation { Statements = [Statement(0, null), Statement(2, null)] });
        var answer = new Annotation { Statements = [Statement(0, 0.9), Statement(2, 0.6), Statement(4, 0.6), Statement(6, 0.1)] };

        var calibration = Calibration.Of([Comparison.Compare(gold, answer)]);

        Assert.Equal(4, calibration.Answers);
        Assert.Equal(2, calibration.Bins[6].Count);
        Assert.Equal(0.5, calibration.Bins[6].Right);
        Assert.Equal((0.1 + (2 * 0.1) + 0.1) / 4, calibration.Error, 9);
        Assert.Equal(3.5 / 4, calibration.Ranking);
    }

    private static AnnotatedStatement Statement(int at, double? confidence) => new([new CodePointSpan(at, at + 1)]) { Speaker = "زيد", Confidence = confidence };
}
