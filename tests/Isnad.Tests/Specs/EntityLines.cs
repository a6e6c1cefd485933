namespace Isnad.Tests;

/// <summary>
/// What a spec says of entities, one line each: <c>actor: NAME = LINK</c> («-» for none), <c>candidate: NAME = ID</c>, <c>role: NAME = TITLE</c> or
/// <c>role: NAME = TITLE of ORGANIZATION</c>, <c>coref: TEXT = NAME HOW</c>. Each must be among what was read; what is not named is not checked.
/// </summary>
internal static class EntityLines
{
    private static readonly string[] Labels = ["actor:", "candidate:", "role:", "coref:"];

    /// <summary>Tells such a line from a field of a statement.</summary>
    public static bool Is(string line) => Labels.Any(label => line.StartsWith(label, StringComparison.Ordinal));

    /// <summary>What was read, as such lines.</summary>
    public static IReadOnlyList<string> Of(Reading reading) =>
    [
        .. reading.Entities.Select(entity => $"actor: {entity.Name} = {entity.Link ?? "-"}"),
        .. reading.Entities.SelectMany(entity => entity.Candidates.Select(candidate => $"candidate: {entity.Name} = {candidate.Id}")),
        .. reading.Entities.SelectMany(entity => entity.Roles.Select(role => $"role: {entity.Name} = {role.Title}{(role.Organization is { } owner ? $" of {owner}" : "")}")),
        .. reading.Entities.SelectMany(entity => entity.Corefs.Select(coref => $"coref: {coref.Span.Slice(reading.Text)} = {entity.Name} {coref.How.ToString().ToLowerInvariant()}")),
    ];
}
