using Isnad.Knowledge;

namespace Isnad.Steps.Actors;

/// <summary>Settles what a name means that a state shares with its capital, or a city with the province around it.</summary>
internal static class Namesakes
{
    private const float Behind = 2;

    private static readonly byte City = ActorSort.NumberOf("city");
    private static readonly byte Province = ActorSort.NumberOf("province");
    private static readonly byte District = ActorSort.NumberOf("district");
    private static readonly byte ProvinceHead = ActorSort.PlaceHead(["province"]);

    public static void Settle(Span<Hit> hits, KnowledgeBase knowledge, in NameContext beside)
    {
        if (hits.Length < 2) return;
        int state = -1, city = -1;
        for (var k = 0; k < hits.Length; k++)
        {
            ref readonly var actor = ref knowledge[hits[k].Table][hits[k].Actor];
            if (actor.Kind == ActorKind8.State && hits[k].Sort != AliasSort.Home) state = k;
            if (actor.Kind == ActorKind8.Place && actor.Sort == City) city = k;
        }
        if (state < 0 && city < 0) return;
        var home = state < 0 ? (ushort)0 : knowledge[hits[state].Table][hits[state].Actor].Country;
        var disputed = city >= 0 && knowledge[hits[city].Table][hits[city].Actor].Country == 0;
        foreach (ref var hit in hits)
        {
            ref readonly var actor = ref knowledge[hit.Table][hit.Actor];
            if (actor.Kind != ActorKind8.Place) continue;
            if (home != 0 && actor.Country == home) hit.Score += beside.MostlyHeaded ? Behind : -Behind;
            else if (city >= 0 && (actor.Sort == Province || actor.Sort == District) && (beside.PlaceHeads & ProvinceHead) == 0) hit.Score -= disputed ? 2 * Behind : Behind * 0.75f;
        }
    }
}
