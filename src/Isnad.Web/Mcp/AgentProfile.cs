using System.ComponentModel;
using Isnad.Analysis;
using Isnad.Web.Views;

namespace Isnad.Web.Mcp;

/// <summary>What statements tell of somebody; each list has the most frequent first, at most 50.</summary>
internal sealed record AgentProfile
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Permalink { get; init; }

    [Description("In how many articles this one speaks or is spoken of.")]
    public required int Articles { get; init; }

    public required string? FirstDay { get; init; }

    public required string? LastDay { get; init; }

    [Description("How many statements this one made.")]
    public required int Spoken { get; init; }

    [Description("How many statements name this one.")]
    public required int SpokenOf { get; init; }

    [Description("What articles say that this one is.")]
    public required IReadOnlyList<AgentCount> Roles { get; init; }

    [Description("The outlets that quote this one.")]
    public required IReadOnlyList<AgentCount> QuotedBy { get; init; }

    [Description("Whom this one's statements name.")]
    public required IReadOnlyList<AgentCount> SpeaksAbout { get; init; }

    [Description("Whose statements name this one.")]
    public required IReadOnlyList<AgentCount> SpokenOfBy { get; init; }

    [Description("The speech acts of this one's statements.")]
    public required IReadOnlyList<AgentCount> Acts { get; init; }

    public static AgentProfile Of(ActorProfile profile, Permalinks links) => new()
    {
        Id = profile.Key.Id,
        Name = profile.Name,
        Permalink = links.Actor(profile.Key.Id),
        Articles = profile.Selection.Articles,
        FirstDay = profile.Selection.FirstDay,
        LastDay = profile.Selection.LastDay,
        Spoken = profile.Spoken.Statements,
        SpokenOf = profile.SpokenOf.Statements,
        Roles = Counts(profile.Roles.Select(role => new AgentCount(role.Role, role.Statements, role.Articles))),
        QuotedBy = Counts(profile.QuotedBy.Select(tally => new AgentCount(tally.Value, tally.Statements, tally.Articles))),
        SpeaksAbout = Counts(profile.SpeaksAbout.Select(actor => new AgentCount(actor.Name, actor.Statements, actor.Articles))),
        SpokenOfBy = Counts(profile.SpokenOfBy.Select(actor => new AgentCount(actor.Name, actor.Statements, actor.Articles))),
        Acts = Counts(profile.Acts.Select(tally => new AgentCount(tally.Value, tally.Statements, tally.Articles))),
    };

    private static List<AgentCount> Counts(IEnumerable<AgentCount> counts) => [.. counts.Take(AgentRows.Most)];
}
