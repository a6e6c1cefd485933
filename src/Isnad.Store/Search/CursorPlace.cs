using System.Text;

namespace Isnad.Store;

/// <summary>The place where a page ended, to be compared with candidates.</summary>
internal sealed class CursorPlace(SearchCursor cursor)
{
    public const StatementColumns Columns = StatementColumns.Day | StatementColumns.Article | StatementColumns.Position;

    private readonly byte[] day = Encoding.ASCII.GetBytes(cursor.Day);
    private readonly byte[] article = Encoding.ASCII.GetBytes(cursor.Article);

    /// <summary>True when the candidate comes behind this place: by rank, then the newest day, article and place in it. A day that is not known is empty and comes last.</summary>
    public bool IsBefore(Candidate candidate, MatchRank rank)
    {
        var order = cursor.Rank is { } before ? rank.CompareTo(before) : 0;
        if (order == 0) order = day.AsSpan().SequenceCompareTo(candidate.Text(StatementColumns.Day));
        if (order == 0) order = candidate.Text(StatementColumns.Article).SequenceCompareTo(article);
        if (order == 0) order = candidate.Number(StatementColumns.Position).CompareTo(cursor.Position);
        return order > 0;
    }
}
