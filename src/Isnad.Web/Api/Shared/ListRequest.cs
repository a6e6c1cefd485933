using System.ComponentModel;
using Isnad.Answers;
using Isnad.Store;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Web.Api;

/// <summary>What all lists can be asked for.</summary>
internal sealed record ListRequest : AskedRequest
{
    public const int StandardLimit = 20;

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
        return Asked.Read(DateOnly.FromDateTime(time.GetLocalNow().DateTime));
    }
}
