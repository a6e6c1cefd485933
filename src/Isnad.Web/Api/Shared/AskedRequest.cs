using System.ComponentModel;
using Isnad.Answers;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Web.Api;

/// <summary>Which statements are meant.</summary>
internal abstract record AskedRequest
{
    [FromQuery(Name = "q"), Description("A query in the language of docs/searching.md; without it everything.")]
    public string? Query { get; init; }

    [FromQuery(Name = "since"), Description("Published on that day or later: 2026-01-15, 2026-01, P1W, 7d.")]
    public string? Since { get; init; }

    [FromQuery(Name = "until"), Description("Published on that day or before.")]
    public string? Until { get; init; }

    [FromQuery(Name = "outlet"), Description("Only outlets with these words in their name.")]
    public string? Outlet { get; init; }

    /// <summary>What is asked, not yet understood.</summary>
    protected AskedQuery Asked => new(Query ?? "", Since, Until, Outlet);
}
