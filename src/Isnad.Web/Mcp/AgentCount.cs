namespace Isnad.Web.Mcp;

/// <summary>A value with how many statements in how many articles.</summary>
internal sealed record AgentCount(string Value, int Statements, int Articles);
