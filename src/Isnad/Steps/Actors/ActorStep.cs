using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Speakers;

namespace Isnad.Steps.Actors;

/// <summary>Says of each entity which known actor it is: first what its names may mean, then the states that the article speaks of, then the likeliest.</summary>
internal sealed class ActorStep(KnowledgeBase knowledge) : IReadingStep
{
    private readonly Spare<LinkScratch> spare = new(() => new LinkScratch());
    private readonly LinkChoice choice = new(knowledge);

    public Layers Needs => Layers.Entities | Layers.Speakers;

    public Layers Adds => Layers.Actors;

    public void Run(ReadingContext context)
    {
        if (context.Entities.Count == 0) return;
        context.Cast ??= new Cast(context, context.Drafts);
        var scratch = spare.Take();
        var words = scratch.Words(context.Tokens.Length);
        scratch.Countries.Begin(context.Article);
        scratch.Countries.AddWords(context, knowledge.Words, words);
        LookUp(context, scratch);
        Choose(context, scratch, words);
        if (!scratch.IsLarge) spare.Give(scratch);
    }

    private void LookUp(ReadingContext context, LinkScratch scratch)
    {
        scratch.Hits.Clear();
        scratch.Starts.Clear();
        var lookup = new NameLookup(context, knowledge, scratch.Hits);
        for (var e = 0; e < context.Entities.Count; e++)
        {
            scratch.Starts.Add(scratch.Hits.Count);
            lookup.Fill(e);
            CountState(context, scratch, e);
        }
        scratch.Starts.Add(scratch.Hits.Count);
    }

    // A name of a state, or of nothing but a capital, tells what the article is about.
    private void CountState(ReadingContext context, LinkScratch scratch, int e)
    {
        var own = CollectionsMarshal.AsSpan(scratch.Hits)[scratch.Starts[e]..];
        if (IsDoubtful(own)) return;
        foreach (ref readonly var hit in own)
        {
            ref readonly var actor = ref knowledge[hit.Table][hit.Actor];
            var tells = actor.Kind == ActorKind8.State ? hit.Sort != AliasSort.Home : (actor.Flags & ActorFlags.Capital) != 0 && own.Length == 1;
            if (!tells) continue;
            scratch.Countries.Add(actor.Country, context.Entities[e].Mentions.Count);
            return;
        }
    }

    // «عمان», a state and the capital of another
    private bool IsDoubtful(ReadOnlySpan<Hit> hits)
    {
        ushort country = 0;
        foreach (ref readonly var hit in hits)
        {
            ref readonly var actor = ref knowledge[hit.Table][hit.Actor];
            if (actor.Kind != ActorKind8.State && (actor.Flags & ActorFlags.Capital) == 0) continue;
            if (country != 0 && actor.Country != country) return true;
            country = actor.Country;
        }
        return false;
    }

    private void Choose(ReadingContext context, LinkScratch scratch, ReadOnlySpan<ContextWord> words)
    {
        var score = new LinkScore(knowledge, scratch.Countries);
        var hits = CollectionsMarshal.AsSpan(scratch.Hits);
        for (var e = 0; e < context.Entities.Count; e++)
        {
            var own = hits[scratch.Starts[e]..scratch.Starts[e + 1]];
            if (own.Length == 0)
            {
                context.Links.Add(EntityLink.None);
                continue;
            }
            var beside = NameContext.Of(context, context.Entities[e], words);
            foreach (ref var hit in own) score.Weigh(ref hit, context, e, beside);
            Namesakes.Settle(own, knowledge, beside);
            context.Links.Add(choice.Of(own, beside, scratch.Countries));
        }
    }
}
