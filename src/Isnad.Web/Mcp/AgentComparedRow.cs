using System.ComponentModel;

namespace Isnad.Web.Mcp;

/// <summary>Statements that say the same.</summary>
internal sealed record AgentComparedRow([property: Description("The statements of each outlet; an empty list is a gap.")] IReadOnlyList<IReadOnlyList<AgentStatement>> Cells);
