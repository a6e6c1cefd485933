namespace Isnad.Store;

/// <summary>What a store's index gives for a query. Which of it answers, and how well, is decided by <see cref="SearchEngine"/>.</summary>
public interface ICandidateSource
{
    /// <summary>Every statement that may answer the query, the newest first: by day, article and place in it. What is given is good until the next is asked for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="columns">All columns that will be read.</param>
    /// <param name="from">A place behind which is all that is wanted: a store may leave out what comes before it. Null for everything.</param>
    IEnumerable<Candidate> Candidates(SearchQuery query, StatementColumns columns, SearchCursor? from);

    /// <summary>Statements by <see cref="Candidate.Id"/>, in that order; each is good until the next is asked for. Not asked for while candidates are being given.</summary>
    /// <param name="ids">The numbers.</param>
    /// <param name="columns">All columns that will be read.</param>
    IEnumerable<Candidate> Those(IReadOnlyList<long> ids, StatementColumns columns);
}
