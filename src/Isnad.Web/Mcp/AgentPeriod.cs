using System.ComponentModel;

namespace Isnad.Web.Mcp;

/// <summary>A stretch of time.</summary>
internal sealed record AgentPeriod(
    string Period,
    string FirstDay,
    [property: Description("Statements that answer.")] int Statements,
    [property: Description("All statements of that time.")] int All,
    [property: Description("Where a person can see these statements.")] string Permalink);
