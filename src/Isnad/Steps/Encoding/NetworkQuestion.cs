using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Entities;

namespace Isnad.Steps.Encoding;

/// <summary>Which output of the token network answers what; labels of names come first.</summary>
internal static class NetworkQuestion
{
    /// <summary>Is it the first word of a cue?</summary>
    public const int Cue = EntityTag.Count;

    /// <summary>Does it stand in the content of any statement?</summary>
    public const int InContent = Cue + 1;

    /// <summary>Does it stand in the source of any statement?</summary>
    public const int InSource = Cue + 2;

    /// <summary>Does the content of any statement begin with it?</summary>
    public const int Begins = Cue + 3;

    /// <summary>Does the content of any statement end with it?</summary>
    public const int Ends = Cue + 4;

    private const float Surest = 6;

    /// <summary>The answer for a token as log-odds, cut at 6 on both sides; −6 outside of the text.</summary>
    public static unsafe float Answer(ReadingContext context, int token, int question) => (uint)token < (uint)context.Tokens.Length
        ? Math.Clamp(context.Known.Outputs[(token * NetworkShape.TokenOutputs) + question], -Surest, Surest)
        : -Surest;

    /// <summary>The surest yes among tokens [first, end), of which there must be one.</summary>
    public static float Most(ReadingContext context, int first, int end, int question)
    {
        var most = float.NegativeInfinity;
        for (var i = first; i < end; i++) most = MathF.Max(most, Answer(context, i, question));
        return most;
    }

    /// <summary>An answer as a whole number from 0 to 12.</summary>
    public static ulong Step(float answer) => (ulong)(answer + Surest + 0.5f);

    /// <summary>The answer for a token as a whole number from 0 to 12.</summary>
    public static ulong Step(ReadingContext context, int token, int question) => Step(Answer(context, token, question));
}
