namespace Isnad.Evaluation;

/// <summary>One tenth of the scale of confidence.</summary>
/// <param name="From">Its lower end, inclusive; the upper end is 0.1 more.</param>
/// <param name="Count">Answers in it.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share of them that is right.</param>
public sealed record ConfidenceBin(double From, int Count, double Confidence, double Right);

/// <summary>How far the answers' own confidence can be trusted. An answer is right when it was found in the gold with the same speaker.</summary>
public sealed class Calibration
{
    private const int BinCount = 10;

    private Calibration(IReadOnlyList<(double Confidence, bool Right)> answers)
    {
        Answers = answers.Count;
        Bins = [.. Enumerable.Range(0, BinCount).Select(i => Bin(i, [.. answers.Where(answer => Index(answer.Confidence) == i)]))];
        Error = answers.Count == 0 ? 0 : Bins.Sum(bin => bin.Count * Math.Abs(bin.Right - bin.Confidence)) / answers.Count;
        Ranking = AreaUnderCurve(answers);
    }

    /// <summary>How many answers carry a confidence.</summary>
    public int Answers { get; }

    /// <summary>Ten bins from 0 to 1.</summary>
    public IReadOnlyList<ConfidenceBin> Bins { get; }

    /// <summary>Expected calibration error: the mean distance between confidence and share right.</summary>
    public double Error { get; }

    /// <summary>The chance that a right answer has more confidence than a wrong one (area under the ROC curve); null when all are right or all wrong.</summary>
    public double? Ranking { get; }

    /// <summary>The calibration of all answers.</summary>
    public static Calibration Of(IReadOnlyList<ArticleOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        return new Calibration([.. outcomes.SelectMany(Answered)]);
    }

    private static IEnumerable<(double Confidence, bool Right)> Answered(ArticleOutcome outcome)
    {
        var right = outcome.Found.Where(found => found.Speaker).Select(found => found.Answer).ToHashSet();
        return outcome.Answer.Statements.Index()
            .Where(entry => entry.Item.Confidence is not null)
            .Select(entry => (entry.Item.Confidence!.Value, right.Contains(entry.Index)));
    }

    private static int Index(double confidence) => Math.Clamp((int)(confidence * BinCount), 0, BinCount - 1);

    private static ConfidenceBin Bin(int index, (double Confidence, bool Right)[] answers) => new(
        (double)index / BinCount,
        answers.Length,
        answers.Length == 0 ? 0 : answers.Average(answer => answer.Confidence),
        answers.Length == 0 ? 0 : (double)answers.Count(answer => answer.Right) / answers.Length);

    private static double? AreaUnderCurve(IReadOnlyList<(double Confidence, bool Right)> answers)
    {
        var right = answers.Count(answer => answer.Right);
        var wrong = answers.Count - right;
        if (right == 0 || wrong == 0) return null;
        double wins = 0;
        var wrongBelow = 0;
        foreach (var level in answers.GroupBy(answer => answer.Confidence).OrderBy(level => level.Key))
        {
            var rightHere = level.Count(answer => answer.Right);
            var wrongHere = level.Count() - rightHere;
            wins += rightHere * (wrongBelow + (wrongHere / 2.0));
            wrongBelow += wrongHere;
        }
        return wins / right / wrong;
    }
}
