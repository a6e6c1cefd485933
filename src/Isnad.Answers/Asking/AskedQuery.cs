using Isnad.Store;
using Isnad.Text;

namespace Isnad.Answers;

/// <summary>A query as a person or a program asks it, narrowed by days of publication and an outlet. Every way to ask goes through here.</summary>
/// <param name="Text">In the query language; empty for everything.</param>
/// <param name="Since">The first day: 2026-01-15, 2026-01, P1W, 7d; null for no bound.</param>
/// <param name="Until">The last day.</param>
/// <param name="Outlet">Words of the outlet's name.</param>
public sealed record AskedQuery(string Text, string? Since = null, string? Until = null, string? Outlet = null)
{
    /// <summary>The query.</summary>
    /// <param name="today">The day that periods reckon from.</param>
    /// <exception cref="AskedWrongException">It can't be understood.</exception>
    public SearchQuery Read(DateOnly today)
    {
        var query = string.IsNullOrWhiteSpace(Text) ? SearchQuery.Everything : Parse(Text, today);
        if (!string.IsNullOrEmpty(Since) || !string.IsNullOrEmpty(Until))
        {
            var (first, last) = Days(today);
            query = query.With(new DaysNode(DayKind.Published, first, last));
        }
        if (string.IsNullOrEmpty(Outlet)) return query;
        return query.With(SearchQuery.OfOutlet(Outlet) ?? throw new AskedWrongException("outlet", $"wants a name, not '{Outlet}'"));
    }

    /// <summary>The days of publication, both included.</summary>
    /// <exception cref="AskedWrongException">They can't be understood, or end before they begin.</exception>
    public (DateOnly First, DateOnly Last) Days(DateOnly today)
    {
        var first = string.IsNullOrEmpty(Since) ? DateOnly.MinValue : Days("since", Since, today).First;
        var last = string.IsNullOrEmpty(Until) ? DateOnly.MaxValue : Days("until", Until, today).Last;
        return first <= last ? (first, last) : throw new AskedWrongException("until", $"'{Until}' ends before '{Since}' begins");
    }

    private static SearchQuery Parse(string text, DateOnly today)
    {
        if (SearchQuery.TryParse(text, today, out var query, out var error)) return query!;
        throw new AskedWrongException([new AskedFault("q", new CodePointMap(text).ToCodePoint(Math.Min(error!.Position, text.Length)), error.Message)]);
    }

    private static (DateOnly First, DateOnly Last) Days(string field, string text, DateOnly today) =>
        DayRanges.TryParse(text, today, out var first, out var last, out var wrong) ? (first, last) : throw new AskedWrongException(field, wrong);
}
