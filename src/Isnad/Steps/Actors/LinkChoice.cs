using Isnad.Knowledge;

namespace Isnad.Steps.Actors;

/// <summary>Takes the likeliest actor where it is likely enough and no other is nearly as likely.</summary>
internal sealed class LinkChoice(KnowledgeBase knowledge)
{
    /// <summary>From this score on an actor is taken.</summary>
    private const float Enough = 1;

    /// <summary>By so much the next must be less likely.</summary>
    private const float Margin = 0.6f;

    private const float StillPossible = 2.2f;
    private const float Unlikely = -0.5f;
    private const int MostCandidates = 5;

    /// <summary>The choice among an entity's hits; their order changes.</summary>
    public EntityLink Of(Span<Hit> hits, in NameContext beside, ArticleCountries countries)
    {
        hits.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Table != b.Table ? a.Table.CompareTo(b.Table) : a.Actor.CompareTo(b.Actor));
        var distinct = 1;
        for (var k = 1; k < hits.Length; k++)
        {
            if (Contains(hits[..distinct], hits[k])) continue;
            hits[distinct++] = hits[k];
        }
        hits = hits[..distinct];
        var best = hits[0];
        var second = distinct > 1 ? hits[1].Score : float.NegativeInfinity;
        var sure = best.Score >= Enough && (best.Score - second >= Margin || AreNeighbours(best, hits[1]));
        var (id, known) = IdOf(best, beside, countries);
        var chosen = sure && known ? best : (Hit?)null;
        if (chosen is null && best.Score < Unlikely) return EntityLink.None;
        return new EntityLink { Chosen = chosen, IsGovernment = chosen is null ? null : IsGovernment(best), Id = chosen is null ? null : id, Candidates = chosen is not null && best.Score - second > StillPossible ? [] : Candidates(hits, beside, countries, chosen is not null) };
    }

    private bool? IsGovernment(in Hit hit)
    {
        ref readonly var actor = ref knowledge[hit.Table][hit.Actor];
        return actor.Kind is ActorKind8.State or ActorKind8.Place ? (actor.Flags & ActorFlags.Government) != 0 : null;
    }

    private List<(Hit, string, string, float)> Candidates(ReadOnlySpan<Hit> hits, in NameContext beside, ArticleCountries countries, bool linked)
    {
        var possible = new List<(Hit, string, string, float)>();
        var sum = MathF.Exp(Enough);
        foreach (var hit in hits) sum += MathF.Exp(hit.Score);
        foreach (var hit in hits)
        {
            if (possible.Count == MostCandidates || hit.Score < Unlikely || hit.Score < hits[0].Score - StillPossible) break;
            possible.Add((hit, IdOf(hit, beside, countries).Id, knowledge[hit.Table].NameOf(hit.Actor), MathF.Exp(hit.Score) / sum));
        }
        return linked && possible.Count == 1 ? [] : possible;
    }

    // «وزارة الداخلية» is one in each state: its id says which. Where no adjective tells, it is that of the outlet, if the article speaks of no other state more.
    private (string Id, bool Known) IdOf(in Hit hit, in NameContext beside, ArticleCountries countries)
    {
        var table = knowledge[hit.Table];
        var id = table.IdOf(hit.Actor);
        if ((table[hit.Actor].Flags & ActorFlags.OfAnyState) == 0) return (id, true);
        var told = beside.State != 0 ? beside.State : beside.StateAfter;
        var country = told != 0 ? knowledge.Words[told - 1].Country : countries.Outlet;
        return (country == 0 ? id : $"{id}@{CountryCode.CodeOf(country)}", told != 0 || (country != 0 && countries.IsForemost(country)));
    }

    // «اللاذقية», city and province of one state
    private bool AreNeighbours(in Hit best, in Hit next)
    {
        ref readonly var a = ref knowledge[best.Table][best.Actor];
        ref readonly var b = ref knowledge[next.Table][next.Actor];
        return a.Kind == ActorKind8.Place && b.Kind == ActorKind8.Place && a.Country == b.Country && a.Sort != village;
    }

    private readonly byte village = ActorSort.NumberOf("village");

    private static bool Contains(ReadOnlySpan<Hit> hits, in Hit wanted)
    {
        foreach (ref readonly var hit in hits) if (hit.Actor == wanted.Actor && hit.Table == wanted.Table) return true;
        return false;
    }
}
