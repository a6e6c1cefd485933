namespace Isnad.Store;

/// <summary>A statement that answers, by the number under which the store knows it.</summary>
internal readonly record struct Hit(long Id, MatchRank Rank);

/// <summary>
/// Hits as they come, the newest first. Within one rank they stay in that order, so that they need not be sorted: they are put down rank by rank.
/// </summary>
internal sealed class HitList(SearchCursor? cursor, int limit)
{
    private static readonly int Fields = Enum.GetValues<MatchField>().Length;

    private readonly List<long>?[] ranks = new List<long>?[Enum.GetValues<MatchLevel>().Length * Fields];
    private readonly List<Hit> newest = [];
    private readonly CursorPlace? place = cursor is null ? null : new CursorPlace(cursor);

    /// <summary>What is read of a candidate.</summary>
    public StatementColumns Columns => place is null ? StatementColumns.None : CursorPlace.Columns;

    /// <summary>How many there are, those before the cursor among them.</summary>
    public int Total { get; private set; }

    /// <summary>The first that came behind the cursor: one more than a page holds, if there are so many.</summary>
    public IReadOnlyList<Hit> Newest => newest;

    /// <summary>Hits of this rank or a worse one that come from now on are on no page: so many stand before them. At first behind every rank.</summary>
    public MatchRank Below { get; private set; } = MatchRank.Last;

    /// <summary>Counts a hit that is on no page.</summary>
    public void Count() => Total++;

    /// <summary>Puts down a hit; false when it stands before the cursor.</summary>
    public bool Add(Candidate candidate, MatchRank rank)
    {
        Total++;
        // Where hits turn out to be too many to be ranked, a cursor that tells ranks is left aside.
        var after = place is null || place.IsBefore(candidate, rank);
        if (newest.Count <= limit && (after || cursor is { Rank: not null })) newest.Add(new Hit(candidate.Id, rank));
        if (after && rank < Below)
        {
            (ranks[((int)rank.Level * Fields) + (int)rank.Field] ??= []).Add(candidate.Id);
            Bound();
        }
        return after;
    }

    /// <summary>The best of those behind the cursor: a page.</summary>
    /// <param name="more">True when there are more than that.</param>
    public IReadOnlyList<Hit> Best(out bool more)
    {
        var best = new List<Hit>(limit);
        more = false;
        for (var i = 0; i < ranks.Length && !more; i++)
        {
            if (ranks[i] is not { } ids) continue;
            var rank = RankOf(i);
            more = ids.Count > limit - best.Count;
            best.AddRange(ids.Take(limit - best.Count).Select(id => new Hit(id, rank)));
        }
        return best;
    }

    private static MatchRank RankOf(int place) => new((MatchLevel)(place / Fields), (MatchField)(place % Fields));

    // One more than a page holds, so that it is known whether there are more.
    private void Bound()
    {
        var before = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            before += ranks[i]?.Count ?? 0;
            if (before <= limit) continue;
            Below = RankOf(i);
            return;
        }
    }
}
