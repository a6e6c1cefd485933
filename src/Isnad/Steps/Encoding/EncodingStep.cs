using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Cues;

namespace Isnad.Steps.Encoding;

/// <summary>Proposes the words that may attribute, and has the token network tell of every token what the text around it says of it.</summary>
internal sealed class EncodingStep(ICueFinder finder, TokenNetwork network) : IReadingStep
{
    private const int MaxAtOnce = 2048;

    private readonly Spare<NetworkInput> spare = new(() => new NetworkInput());

    public Layers Needs => Layers.Words;

    public Layers Adds => Layers.Encoding;

    public void Run(ReadingContext context) => Run(context, context.Known);

    /// <summary>The same, into other buffers.</summary>
    public void Run(ReadingContext context, NetworkBuffers known)
    {
        if (context.Sites.Count == 0) finder.Find(context, context.Sites);
        var input = spare.Take();
        known.Reserve(context.Tokens.Length, Math.Min(context.Tokens.Length, MaxAtOnce));
        for (int first = 0, site = 0; first < context.Tokens.Length; first += input.Count)
        {
            site = TokenInput.Fill(context, first, EndOfPiece(context, first), site, network.Sums, input);
            network.Run(input, known, first);
        }
        spare.Give(input);
    }

    // A long text is read piece by piece, each ending with a paragraph where one ends.
    private static int EndOfPiece(ReadingContext context, int first)
    {
        var tokens = context.Tokens;
        var end = Math.Min(tokens.Length, first + MaxAtOnce);
        for (var i = end; i > first + (MaxAtOnce / 2) && i < tokens.Length; i--)
            if (tokens[i].Paragraph != tokens[i - 1].Paragraph) return i;
        return end;
    }
}
