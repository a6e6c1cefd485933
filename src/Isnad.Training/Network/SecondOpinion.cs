using Isnad.Languages.Arabic.Cues;
using Isnad.Model.Network;
using Isnad.Steps.Encoding;
using Isnad.Training.Learning;

namespace Isnad.Training.Network;

/// <summary>
/// Adds to what an annotation says what a network makes of the article that did not learn from it: where annotators could as well have decided otherwise,
/// what is taught is less sure.
/// </summary>
internal sealed unsafe class SecondOpinion(TokenNetwork network)
{
    // How much of what is taught is the network's: less where annotators agreed with one another.
    private const float OfJudged = 0.3f;
    private const float OfOthers = 0.5f;

    private readonly EncodingStep encoding = new(new ArabicCueFinder(CueLexicon.Embedded), network);

    /// <summary>The same to be learned, less surely.</summary>
    public TaughtArticle On(TaughtArticle taught)
    {
        var doubt = taught.IsJudged ? OfJudged : OfOthers;
        encoding.Run(taught.Context);
        var n = taught.Context.Tokens.Length;
        var outputs = taught.Context.Known.Outputs;
        var answers = (float[])taught.Answers.Clone();
        for (var t = 0; t < n; t++)
            for (var q = 0; q < TokenQuestion.Count; q++)
            {
                ref var answer = ref answers[(t * TokenQuestion.Count) + q];
                answer += doubt * ((1 / (1 + MathF.Exp(-outputs[(t * NetworkShape.TokenOutputs) + NetworkQuestion.Cue + q]))) - answer);
            }
        return taught with { Answers = answers, Choices = taught.Choices.ConvertAll(choice => choice with { SecondOpinion = Choose(taught, choice), Doubt = doubt }) };
    }

    private float[] Choose(TaughtArticle taught, TaughtChoice choice)
    {
        var pointer = new Pointer(network, choice.Kind, taught.Context.Known);
        pointer.Ask(choice.Cue.First, choice.Second);
        var candidates = PointerCandidates.Of(taught.Context, taught.Tags, taught.Described, choice.Kind, choice.Cue, choice.Second);
        var scores = new float[choice.Shares.Length];
        for (var c = 0; c < candidates.Count; c++) scores[c] = pointer.Score(candidates[c].Boundary, taught.Context.Tokens.Length, candidates[c].Distance);
        if (choice.MayBeNowhere) scores[^1] = pointer.Nowhere;
        Chooser.Softmax(scores);
        return scores;
    }
}
