namespace Isnad.Store;

/// <summary>What a store's index gives for a query. Which of it answers, and how well, is decided by <see cref="SearchEngine"/>.</summary>
public interface ICandidateSource
{
    /// <summary>Every statement that may answer the query, the newest first: by day, article and place in it. What is given is good until the next is asked for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="columns">All columns that will be read.</param>
    /// <param name="from">A place behind which is all that is wanted: a store may leave out what comes before it. Null for everything.</param>
    IEnumerable<Candidate> Candidates(SearchQuery query, StatementColumns columns, SearchCursor? from);

    /// <summary>Whole statements by <see cref="Candidate.Id"/>, in that order. Not asked for while candidates are being given.</summary>
    IReadOnlyList<StatementRow> Rows(IReadOnlyList<long> ids);
}
