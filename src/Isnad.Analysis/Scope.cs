using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Among which statements one counts: those published on certain days, by certain outlets. The default is all of them.</summary>
public sealed record Scope
{
    /// <summary>The first day of publication.</summary>
    public DateOnly First { get; init; } = DateOnly.MinValue;

    /// <summary>The last day of publication.</summary>
    public DateOnly Last { get; init; } = DateOnly.MaxValue;

    /// <summary>Words of the outlet's name; null for every outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>True when nothing is left out.</summary>
    public bool IsWhole => First == DateOnly.MinValue && Last == DateOnly.MaxValue && Outlet is null;

    /// <summary>The query, narrowed to this scope.</summary>
    /// <exception cref="ArgumentException"><see cref="Outlet"/> has no word in it.</exception>
    public SearchQuery Narrow(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (First != DateOnly.MinValue || Last != DateOnly.MaxValue) query = query.With(new DaysNode(DayKind.Published, First, Last));
        if (Outlet is null) return query;
        return query.With(SearchQuery.OfOutlet(Outlet) ?? throw new ArgumentException($"there is no word in '{Outlet}'"));
    }

    /// <summary>The scope as a person reads it: <c>published 2026-01-01 to 2026-03-31, outlet الضفة</c>; empty for all.</summary>
    public override string ToString()
    {
        var days = (First != DateOnly.MinValue, Last != DateOnly.MaxValue) switch
        {
            (true, true) => $"published {IsoDay.Of(First)} to {IsoDay.Of(Last)}",
            (true, false) => $"published since {IsoDay.Of(First)}",
            (false, true) => $"published until {IsoDay.Of(Last)}",
            _ => "",
        };
        return Outlet is null ? days : $"{days}{(days.Length > 0 ? ", " : "")}outlet {Outlet}";
    }
}
