namespace Isnad.Store;

/// <summary>Ranks, pages and counts candidates; the same for every store.</summary>
public sealed class SearchEngine(ICandidateSource source)
{
    /// <summary>A page of hits.</summary>
    /// <exception cref="ArgumentException">The cursor is none, or one of another query.</exception>
    public SearchPage Search(SearchQuery query, SearchOptions options)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Limit, StoreLimits.Page);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Limit, 1);
        var cursor = options.Cursor is { } text ? SearchCursor.Parse(query, text) ?? throw new ArgumentException("this cursor was not given for this query") : null;
        var run = new Run(source, query, options.Limit);
        return cursor is { Rank: null } ? run.NewestPage(cursor, options.Facets) : run.RankedPage(cursor, options.Facets);
    }

    /// <summary>All statements that answer the query, in no order.</summary>
    public IEnumerable<StatementRow> Rows(SearchQuery query)
    {
        var matcher = new QueryMatcher(query);
        foreach (var candidate in source.Candidates(query, StatementColumns.All, null))
            if (candidate.IsSure || matcher.Match(candidate) is not null) yield return StatementRows.Of(candidate);
    }

    /// <summary>The articles of all statements that answer the query, each once.</summary>
    public IReadOnlyList<string> Articles(SearchQuery query)
    {
        var matcher = new QueryMatcher(query);
        var articles = new TextCounts();
        foreach (var candidate in source.Candidates(query, matcher.Columns | StatementColumns.Article, null))
            if (candidate.IsSure || matcher.Match(candidate) is not null) articles.Add(candidate.Text(StatementColumns.Article));
        return [.. articles.All.Select(pair => pair.Key)];
    }

    private sealed class Run(ICandidateSource source, SearchQuery query, int limit)
    {
        private readonly QueryMatcher matcher = new(query);

        public SearchPage RankedPage(SearchCursor? cursor, bool withFacets)
        {
            var hits = new HitList(cursor, limit);
            var facets = withFacets ? new FacetCounts() : null;
            var isTooMany = false;
            foreach (var (candidate, rank) in Hits(hits.Columns | (withFacets ? FacetCounts.Columns : StatementColumns.None), null, hits))
            {
                isTooMany = hits.Total == StoreLimits.Ranked;
                if (isTooMany) break;
                if (rank is { } known) hits.Add(candidate, known);
                else hits.Count();
                facets?.Add(candidate);
            }
            // More than can be ranked: those that came first are the newest.
            return isTooMany ? Page(hits.Newest, true, null, facets) : Page(hits.Best(out var more), more, hits.Total, facets);
        }

        public SearchPage NewestPage(SearchCursor cursor, bool withFacets)
        {
            var hits = new HitList(cursor, limit);
            foreach (var (candidate, rank) in Hits(hits.Columns, cursor, hits))
                if (hits.Add(candidate, rank ?? MatchRank.Last) && hits.Newest.Count > limit) break;
            var facets = withFacets ? new FacetCounts() : null;
            if (facets is not null) foreach (var (candidate, _) in Hits(FacetCounts.Columns, null, null).Take(StoreLimits.Ranked)) facets.Add(candidate);
            return Page(hits.Newest, hits.Newest.Count > limit, null, facets);
        }

        // Of what is sure to answer a rank is given only where it may be on the page.
        private IEnumerable<(Candidate Candidate, MatchRank? Rank)> Hits(StatementColumns columns, SearchCursor? from, HitList? ranked)
        {
            foreach (var candidate in source.Candidates(query, matcher.Columns | columns, from))
            {
                if (candidate.IsSure) yield return (candidate, ranked is null ? null : matcher.Better(candidate, ranked.Below));
                else if (matcher.Match(candidate) is { } rank) yield return (candidate, rank);
            }
        }

        private SearchPage Page(IReadOnlyList<Hit> hits, bool more, int? total, FacetCounts? facets)
        {
            var page = hits.Take(limit).ToList();
            var rows = source.Those(page.ConvertAll(hit => hit.Id), StatementColumns.All).Select(StatementRows.Of).ToList();
            var shown = rows.Select((row, i) => new SearchHit(row, page[i].Rank, Snippets.Cut(row.Content, matcher.Marks(row)))).ToList();
            var next = more ? SearchCursor.After(query, rows[^1], total is null ? null : page[^1].Rank) : null;
            return new SearchPage(shown, total ?? StoreLimits.Ranked, total is not null, next, facets?.Facets(source) ?? []);
        }
    }
}
