using Isnad.Knowledge;
using Isnad.Pipeline;
using Isnad.Steps.Roles;
using Isnad.Steps.Speakers;
using Isnad.Text;

namespace Isnad.Steps.Actors;

/// <summary>Turns named entities, their links, roles and corefs into those of a reading.</summary>
internal static class EntityBuilder
{
    /// <summary>The id of an entity in its reading.</summary>
    public static string IdOf(int entity) => $"a{entity + 1}";

    public static List<Entity> Build(ReadingContext context)
    {
        var entities = new List<Entity>(context.Entities.Count);
        var roles = context.Roles.ToLookup(role => role.Entity);
        var corefs = context.Corefs.ToLookup(coref => coref.Entity);
        for (var e = 0; e < context.Entities.Count; e++)
        {
            var link = context.Links[e];
            entities.Add(new Entity(IdOf(e), context.NameOf(e), TypeOf(context.Entities[e].Type, link), context.Entities[e].Mentions.ConvertAll(m => context.Mentions[m].Span))
            {
                Corefs = corefs.Contains(e) ? [.. corefs[e].Select(coref => new Coreference(SpanOf(context, coref), coref.How))] : [],
                Roles = roles.Contains(e) ? [.. roles[e].Select(role => RoleOf(context, role))] : [],
                Link = link.Id,
                Candidates = link.Candidates.Count == 0 ? [] : [.. link.Candidates.Select(c => new ActorCandidate(c.Id, c.Name, Math.Round(c.Share, 3)))],
            });
        }
        return entities;
    }

    // The network tells states and cities from other places less surely than the tables do.
    private static EntityType TypeOf(EntityType read, EntityLink link) => link.IsGovernment is not { } government || read is not (EntityType.Gpe or EntityType.Loc) ? read : government ? EntityType.Gpe : EntityType.Loc;

    private static EntityRole RoleOf(ReadingContext context, FoundRole role)
    {
        var organization = role.Organization >= 0 ? SpeakerNames.NameOf(context, new SpeakerOption(role.Organization, -1, -1)) : role.State > 0 ? ActorTable.Embedded.NameOf(role.State - 1) : null;
        return new EntityRole(SpeakerNames.NameOf(context, role.First, role.TitleEnd), organization, context.NameSpanOf(role.First, role.End)) { Entity = role.Organization >= 0 ? IdOf(role.Organization) : null };
    }

    private static TextSpan SpanOf(ReadingContext context, FoundCoref coref)
    {
        if (coref.Suffix == 0) return context.NameSpanOf(coref.First, coref.End);
        var token = context.Tokens[coref.First];
        return TextSpan.FromBounds(context.Normalized.OriginOf(token.FoldedStart + token.FoldedLength - coref.Suffix), token.Span.End);
    }
}
