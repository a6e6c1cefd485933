namespace Isnad.Store;

/// <summary>What a store's index gives for a query: a superset of the statements that answer it.</summary>
public interface ICandidateSource
{
    /// <summary>Every statement that may answer the query, in any order.</summary>
    IEnumerable<StatementRow> Candidates(SearchQuery query);

    /// <summary>The same, the newest first (day, article, place), from behind the cursor on.</summary>
    IEnumerable<StatementRow> NewestCandidates(SearchQuery query, SearchCursor? after);
}

/// <summary>Ranks, pages and counts candidates; the same for every store.</summary>
public sealed class SearchEngine(ICandidateSource source)
{
    private const int FacetValues = 20;

    /// <summary>A page of hits.</summary>
    /// <exception cref="ArgumentException">The cursor is none, or one of another query.</exception>
    public SearchPage Search(SearchQuery query, SearchOptions options)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Limit, StoreLimits.Page);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Limit, 1);
        var cursor = options.Cursor is { } text ? SearchCursor.Parse(query, text) ?? throw new ArgumentException("this cursor was not given for this query") : null;
        var matcher = new QueryMatcher(query);
        if (cursor is { Rank: null }) return Newest(query, options, matcher, cursor);
        var hits = new List<RankedRow>();
        foreach (var row in source.Candidates(query))
        {
            if (matcher.Match(row) is not { } rank) continue;
            hits.Add(new RankedRow(row, rank));
            if (hits.Count > StoreLimits.Ranked) return Newest(query, options, matcher, null);
        }
        hits.Sort(HitOrder.ByRank);
        var start = cursor is null ? 0 : hits.FindIndex(hit => HitOrder.IsAfter(hit, cursor)) is >= 0 and var found ? found : hits.Count;
        var page = hits.GetRange(start, Math.Min(options.Limit, hits.Count - start));
        var next = start + page.Count < hits.Count ? SearchCursor.After(query, page[^1].Row, page[^1].Rank) : null;
        return new SearchPage(Shown(page, matcher), hits.Count, true, next, options.Facets ? Facets(hits) : []);
    }

    /// <summary>All statements that answer the query, in no order.</summary>
    public IEnumerable<StatementRow> Rows(SearchQuery query)
    {
        var matcher = new QueryMatcher(query);
        return source.Candidates(query).Where(row => matcher.Match(row) is not null);
    }

    /// <summary>The articles of all statements that answer the query, each once.</summary>
    public IReadOnlyList<string> Articles(SearchQuery query)
    {
        var matcher = new QueryMatcher(query);
        return [.. source.Candidates(query).Where(row => matcher.Match(row) is not null).Select(row => row.Article).Distinct(StringComparer.Ordinal)];
    }

    private SearchPage Newest(SearchQuery query, SearchOptions options, QueryMatcher matcher, SearchCursor? cursor)
    {
        var page = Hits(query, matcher, cursor).Take(options.Limit + 1).ToList();
        var more = page.Count > options.Limit;
        if (more) page.RemoveAt(options.Limit);
        var facets = options.Facets ? Facets([.. Hits(query, matcher, null).Take(StoreLimits.Ranked)]) : [];
        return new SearchPage(Shown(page, matcher), StoreLimits.Ranked, false, more ? SearchCursor.After(query, page[^1].Row, null) : null, facets);
    }

    private IEnumerable<RankedRow> Hits(SearchQuery query, QueryMatcher matcher, SearchCursor? cursor)
    {
        foreach (var row in source.NewestCandidates(query, cursor))
            if (matcher.Match(row) is { } rank) yield return new RankedRow(row, rank);
    }

    private static List<SearchHit> Shown(List<RankedRow> rows, QueryMatcher matcher) =>
        rows.ConvertAll(hit => new SearchHit(hit.Row, hit.Rank, Snippets.Cut(hit.Row.Content, matcher.Marks(hit.Row))));

    private static List<Facet> Facets(List<RankedRow> hits) =>
    [
        Facet("outlet", hits, row => row.Outlet),
        Facet("speaker", hits, row => row.Speaker),
        Facet("act", hits, row => row.Act.ToString().ToLowerInvariant()),
        Facet("quote", hits, row => row.Quote.ToString().ToLowerInvariant()),
        Facet("month", hits, row => row.Day.Length == 0 ? "" : row.Day[..7]),
    ];

    private static Facet Facet(string name, List<RankedRow> hits, Func<StatementRow, string> value) => new(
        name,
        [.. hits.CountBy(hit => value(hit.Row), StringComparer.Ordinal).Where(pair => pair.Key.Length > 0)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(FacetValues).Select(pair => new FacetValue(pair.Key, pair.Value))]);
}
