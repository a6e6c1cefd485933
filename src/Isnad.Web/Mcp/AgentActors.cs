using System.ComponentModel;

namespace Isnad.Web.Mcp;

/// <summary>Whom a name means.</summary>
internal sealed record AgentActors(
    [property: Description("The one that is meant; null where there is none, or more than one: then choose among the candidates or ask.")] AgentActor? Chosen,
    [property: Description("Others who may be meant, the most frequent first, at most 50.")] IReadOnlyList<AgentActor> Candidates,
    [property: Description("How many others there are.")] int CandidatesInAll);
