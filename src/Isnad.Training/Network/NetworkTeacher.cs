using System.Numerics.Tensors;
using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Cues;
using Isnad.Steps.Encoding;
using Isnad.Steps.Entities;

using Isnad.Training.Learning;

namespace Isnad.Training.Network;

/// <summary>Teaches what several networks together think of an article that nobody annotated.</summary>
internal sealed unsafe class NetworkTeacher(IReadOnlyList<TokenNetwork> networks, ICueFinder finder)
{
    private const float Likely = 0.4f;

    private readonly TagDecoder tags = new(networks[0], EntityTag.Count, EntityTag.Follows);
    private readonly EncodingStep[] steps = [.. networks.Select(n => new EncodingStep(finder, n))];
    private readonly NetworkBuffers[] buffers = [.. networks.Select(_ => new NetworkBuffers())];

    public TaughtArticle Teach(ReadingContext context)
    {
        var n = context.Tokens.Length;
        for (var k = 0; k < steps.Length; k++) steps[k].Run(context, buffers[k]);
        var scores = new Span<float>(buffers[0].Outputs, n * NetworkShape.TokenOutputs);
        for (var i = 0; i < scores.Length; i++)
        {
            var sum = 0f;
            foreach (var b in buffers) sum += b.Outputs[i];
            scores[i] = sum / buffers.Length;
        }
        var answers = new float[n * TokenQuestion.Count];
        for (var t = 0; t < n; t++)
            for (var q = 0; q < TokenQuestion.Count; q++)
                answers[(t * TokenQuestion.Count) + q] = 1 / (1 + MathF.Exp(-scores[(t * NetworkShape.TokenOutputs) + EntityTag.Count + q]));
        var choices = new List<TaughtChoice>();
        foreach (var site in context.Sites)
            if (answers[site.First * TokenQuestion.Count] > Likely) AddChoices(context, site, choices);
        return new TaughtArticle(context, tags.Decode(n, buffers[0]), answers, choices);
    }

    private void AddChoices(ReadingContext context, CueSite cue, List<TaughtChoice> into)
    {
        var start = Add(PointerKind.ContentStart, -1);
        if (start < 0) return;
        Add(PointerKind.ContentEnd, start);
        var source = Add(PointerKind.SourceStart, start);
        if (source >= 0) Add(PointerKind.SourceEnd, source);

        int Add(PointerKind kind, int second)
        {
            var candidates = PointerCandidates.Of(context, kind, (cue.First, cue.End), second);
            var nowhere = kind == PointerKind.SourceStart;
            if (candidates.Count == 0) return -1;
            var shares = new float[candidates.Count + (nowhere ? 1 : 0)];
            for (var k = 0; k < networks.Count; k++)
            {
                var pointer = new Pointer(networks[k], kind, buffers[k]);
                pointer.Ask(cue.First, second);
                for (var c = 0; c < candidates.Count; c++) shares[c] += pointer.Score(candidates[c].Boundary, context.Tokens.Length, candidates[c].Distance) / networks.Count;
                if (nowhere) shares[^1] += pointer.Nowhere / networks.Count;
            }
            Chooser.Softmax(shares);
            into.Add(new TaughtChoice(kind, (cue.First, cue.End), second, shares, nowhere));
            var best = TensorPrimitives.IndexOfMax(shares);
            return best == candidates.Count ? -1 : candidates[best].Boundary;
        }
    }
}
