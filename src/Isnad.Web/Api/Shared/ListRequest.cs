using System.ComponentModel;
using Isnad.Answers;
using Isnad.Store;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Web.Api;

/// <summary>What all lists can be asked for.</summary>
internal sealed record ListRequest
{
    public const int StandardLimit = 20;

    [FromQuery(Name = "q"), Description("A query in the language of docs/searching.md; without it everything.")]
    public string? Query { get; init; }

    [FromQuery(Name = "since"), Description("Published on that day or later: 2026-01-15, 2026-01, P1W, 7d.")]
    public string? Since { get; init; }

    [FromQuery(Name = "until"), Description("Published on that day or before.")]
    public string? Until { get; init; }

    [FromQuery(Name = "outlet"), Description("Only outlets with these words in their name.")]
    public string? Outlet { get; init; }

    [FromQuery(Name = "limit"), Description("The most rows of a page, from 1 to 1000; 20 where nothing is said. Streams (jsonl, csv, parquet) go on to the last row where nothing is said.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), Description("The page after: what the page before gave.")]
    public string? Cursor { get; init; }

    /// <summary>The rows of a page.</summary>
    public int PageSize => Limit ?? StandardLimit;

    /// <summary>The query that all this makes.</summary>
    /// <exception cref="AskedWrongException">Something of it can't be understood.</exception>
    public SearchQuery Read(TimeProvider time)
    {
        if (Limit is < 1 or > StoreLimits.Page) throw new AskedWrongException("limit", $"is a number from 1 to {StoreLimits.Page}");
        return new AskedQuery(Query ?? "", Since, Until, Outlet).Read(DateOnly.FromDateTime(time.GetLocalNow().DateTime));
    }
}
