using System.ComponentModel;

namespace Isnad.Web.Mcp;

/// <summary>An outlet.</summary>
internal sealed record AgentOutlet(
    [property: Description("Its name; null for articles whose outlet is not known.")] string? Outlet,
    int Statements,
    [property: Description("The first day of publication.")] string? FirstDay,
    string? LastDay,
    [property: Description("Where a person can read about it; null where the outlet is not known.")] string? Permalink);
