using Isnad.Model.Network;
using Isnad.Pipeline;

namespace Isnad.Training.Network;

/// <summary>What a learner is to learn of an article: labels, answers to the questions about each token, and where pointers point.</summary>
/// <param name="Context">The article.</param>
/// <param name="Tags">For each token the label of its name.</param>
/// <param name="Described">The tokens at which sources begin that are no names.</param>
/// <param name="Answers">For each token, for each question, the probability of a yes.</param>
/// <param name="Choices">What pointers choose.</param>
/// <param name="IsJudged">It is from the gold file, by which answers are judged.</param>
internal sealed record TaughtArticle(ReadingContext Context, byte[] Tags, IReadOnlyList<int> Described, float[] Answers, List<TaughtChoice> Choices, bool IsJudged);

/// <summary>
/// The choice of a pointer: from a cue and, unless negative, a second token, with the probability of each candidate; the last may stand for nowhere. Where
/// <paramref name="AnyOf"/> is set, the shares only say which candidates are right: one is enough.
/// </summary>
internal sealed record TaughtChoice(PointerKind Kind, (int First, int End) Cue, int Second, float[] Shares, bool MayBeNowhere, bool AnyOf = false)
{
    /// <summary>What somebody else would choose, as the probability of each candidate; null where nobody was asked.</summary>
    public float[]? SecondOpinion { get; init; }

    /// <summary>How much of the target is the second opinion's.</summary>
    public float Doubt { get; init; }
}
