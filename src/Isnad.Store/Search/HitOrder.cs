namespace Isnad.Store;

/// <summary>The order of hits, the same in every store: rank, then the newest day, article and place in it.</summary>
internal sealed class HitOrder : IComparer<RankedRow>
{
    public static HitOrder ByRank { get; } = new();

    public int Compare(RankedRow x, RankedRow y)
    {
        var order = x.Rank.CompareTo(y.Rank);
        return order != 0 ? order : CompareNewest(x.Row.Day, x.Row.Article, x.Row.Position, y.Row.Day, y.Row.Article, y.Row.Position);
    }

    /// <summary>True when <paramref name="row"/> comes after the place where a page ended.</summary>
    public static bool IsAfter(RankedRow row, SearchCursor cursor)
    {
        var order = cursor.Rank is { } rank ? row.Rank.CompareTo(rank) : 0;
        return (order != 0 ? order : CompareNewest(row.Row.Day, row.Row.Article, row.Row.Position, cursor.Day, cursor.Article, cursor.Position)) > 0;
    }

    // A day that is not known is empty and comes last.
    private static int CompareNewest(string dayX, string articleX, int positionX, string dayY, string articleY, int positionY)
    {
        var order = string.CompareOrdinal(dayY, dayX);
        if (order == 0) order = string.CompareOrdinal(articleX, articleY);
        return order != 0 ? order : positionX.CompareTo(positionY);
    }
}

internal readonly record struct RankedRow(StatementRow Row, MatchRank Rank);
