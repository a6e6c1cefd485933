using Isnad.Knowledge;
using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;

namespace Isnad.Steps.Entities;

/// <summary>Finds names and groups those that are forms of one another: «قيس الخزعلي», then «الخزعلي».</summary>
internal sealed class EntityStep(TokenNetwork network, ActorTable actors) : IReadingStep
{
    // What a text with more names needed is not kept.
    private const int LargestKept = 1 << 12;

    private readonly Spare<Scratch> spare = new(() => new Scratch(new OneType(), new RepeatedNames(), new EntityGroups()));

    // The network names too few where it has not seen the outlet: so much makes the best F1 of names over outlets left out of training.
    private const float Boldness = 0.3f;

    private readonly TagDecoder tags = new(network, EntityTag.Count, EntityTag.Follows, Boldness);

    public Layers Needs => Layers.Words | Layers.Encoding;

    public Layers Adds => Layers.Entities;

    public void Run(ReadingContext context)
    {
        context.EntityTags = tags.Decode(context.Tokens.Length, context.Known);
        context.NameStarts = null;
        EndAtLineBreaks(context);
        WholeNames.Mend(context);
        new TagRules(context, actors).Apply();
        var scratch = spare.Take();
        scratch.Types.Settle(context);
        TimesInNames.Drop(context);
        scratch.Repeated.Tag(context);
        scratch.Groups.Fill(context);
        if (context.Mentions.Count <= LargestKept) spare.Give(scratch);
    }

    // No name goes on in the next line.
    private static void EndAtLineBreaks(ReadingContext context)
    {
        var tags = context.EntityTags;
        for (var i = 1; i < tags.Length; i++)
            if (EntityTag.IsInside(tags[i]) && context.Tokens[i].Paragraph != context.Tokens[i - 1].Paragraph) tags[i] = EntityTag.Begin(EntityTag.TypeOf(tags[i]));
    }

    private sealed record Scratch(OneType Types, RepeatedNames Repeated, EntityGroups Groups);
}
