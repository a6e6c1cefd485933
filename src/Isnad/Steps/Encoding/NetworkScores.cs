using Isnad.Model.Network;
using Isnad.Pipeline;

namespace Isnad.Steps.Encoding;

/// <summary>What the token network says for each place where a content or a source may begin or end. First ask, then score.</summary>
internal sealed class NetworkScores(TokenNetwork network, ReadingContext context)
{
    // How much of the network's log-odds counts: it is surer of itself than it should be on outlets that it has not seen.
    private const float Share = 0.9f;

    private readonly Pointer contentStart = new(network, PointerKind.ContentStart, context.Known);
    private readonly Pointer contentEnd = new(network, PointerKind.ContentEnd, context.Known);
    private readonly Pointer sourceStart = new(network, PointerKind.SourceStart, context.Known);
    private readonly Pointer sourceEnd = new(network, PointerKind.SourceEnd, context.Known);
    private readonly int count = context.Tokens.Length;

    /// <summary>The score of a source that is left out.</summary>
    public float NoSource => Share * sourceStart.Nowhere;

    public void AskContentStart(CueSite cue) => contentStart.Ask(cue.First, -1);

    public float ContentStart(CueSite cue, int start) => Share * contentStart.Score(start, count, PointerDistance.OfStart(start, cue.First, cue.End));

    public void AskContentEnd(CueSite cue, int start) => contentEnd.Ask(cue.First, start);

    public float ContentEnd(CueSite cue, int start, int end) => Share * contentEnd.Score(end, count, PointerDistance.OfEnd(start, end, start < cue.First));

    public void AskSourceStart(Draft draft) => sourceStart.Ask(draft.Cue.First, draft.ContentStart);

    public float SourceStart(Draft draft, int start) => Share * sourceStart.Score(start, count, PointerDistance.OfStart(start, draft.Cue.First, draft.Cue.End));

    public void AskSourceEnd(Draft draft, int start) => sourceEnd.Ask(draft.Cue.First, start);

    public float SourceEnd(Draft draft, int start, int end) => Share * sourceEnd.Score(end, count, PointerDistance.OfEnd(start, end, start < draft.Cue.First));
}
