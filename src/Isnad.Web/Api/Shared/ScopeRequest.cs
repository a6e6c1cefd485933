using System.ComponentModel;
using Isnad.Analysis;
using Isnad.Answers;
using Isnad.Store;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Web.Api;

/// <summary>Which statements are counted.</summary>
internal sealed record ScopeRequest
{
    [FromQuery(Name = "q"), Description("A query in the language of docs/searching.md; without it everything.")]
    public string? Query { get; init; }

    [FromQuery(Name = "since"), Description("Published on that day or later: 2026-01-15, 2026-01, P1W, 7d.")]
    public string? Since { get; init; }

    [FromQuery(Name = "until"), Description("Published on that day or before.")]
    public string? Until { get; init; }

    [FromQuery(Name = "outlet"), Description("Only outlets with these words in their name.")]
    public string? Outlet { get; init; }

    /// <summary>The query and among what it is asked.</summary>
    /// <exception cref="AskedWrongException">Something of it can't be understood.</exception>
    public (SearchQuery Query, Scope Scope) Read(TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var asked = new AskedQuery(Query ?? "", Since, Until, Outlet);
        // What can't be understood of the outlet is said here, not while it is counted.
        asked.Read(today);
        var (first, last) = asked.Days(today);
        return (new AskedQuery(Query ?? "").Read(today), new Scope { First = first, Last = last, Outlet = string.IsNullOrEmpty(Outlet) ? null : Outlet });
    }
}
