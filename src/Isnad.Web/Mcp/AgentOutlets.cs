using System.ComponentModel;

namespace Isnad.Web.Mcp;

/// <summary>A page of outlets.</summary>
internal sealed record AgentOutlets(
    [property: Description("How many there are.")] int Total,
    [property: Description("Give it back for the next page; null after the last.")] string? Cursor,
    [property: Description("Those with the most statements first.")] IReadOnlyList<AgentOutlet> Outlets);
