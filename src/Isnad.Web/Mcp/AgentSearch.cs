using System.ComponentModel;

namespace Isnad.Web.Mcp;

/// <summary>A page of statements for an agent.</summary>
internal sealed record AgentSearch(
    [property: Description("How many statements answer, or at least.")] int Total,
    [property: Description("False when there are more than are counted.")] bool TotalIsExact,
    [property: Description("Give it back for the next page; null after the last.")] string? Cursor,
    IReadOnlyList<AgentStatement> Statements);
