using Isnad.Answers;

namespace Isnad.Web.Mcp;

/// <summary>On whose word a statement is known, for an agent.</summary>
internal sealed record AgentChain(AgentStatement Statement, IReadOnlyList<LinkAnswer> Chain);
