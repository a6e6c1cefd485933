using System.ComponentModel;

namespace Isnad.Web.Mcp;

/// <summary>How many statements when.</summary>
internal sealed record AgentTimeline(
    [property: Description("How many statements answer.")] int Statements,
    [property: Description("In how many articles.")] int Articles,
    [property: Description("How many of them have no day.")] int Undated,
    [property: Description("Give it back for the next periods; null after the last.")] string? Cursor,
    [property: Description("At most 50, the earliest first.")] IReadOnlyList<AgentPeriod> Periods);
