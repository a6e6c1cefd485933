using System.ComponentModel;

namespace Isnad.Web.Mcp;

/// <summary>Reports of one event, side by side.</summary>
internal sealed record AgentComparison(
    [property: Description("By what rule the reports belong together.")] string Rule,
    [property: Description("The outlets, in the order of the cells.")] IReadOnlyList<string?> Outlets,
    [property: Description("How many rows there are.")] int Total,
    [property: Description("Give it back for the next rows; null after the last.")] string? Cursor,
    [property: Description("What is said by more outlets first; at most 50 statements in all.")] IReadOnlyList<AgentComparedRow> Rows);
