using System.Globalization;

namespace Isnad.Store;

/// <summary>Makes the speaker that a person names. An actor that the article does not name yet becomes one of its entities.</summary>
internal sealed class SpeakerChange(List<Entity> entities)
{
    private static readonly Dictionary<string, EntityType> Types = new(StringComparer.Ordinal)
    {
        ["person"] = EntityType.Per,
        ["org"] = EntityType.Org,
        ["state"] = EntityType.Gpe,
        ["place"] = EntityType.Loc,
    };

    public Speaker? Of(SpeakerEdit edit)
    {
        if (edit is { Name: null, Actor: null }) return null;
        var entity = edit.Actor is { } actor ? Linked(actor, edit) : entities.Find(known => known.Name == edit.Name);
        var kind = edit.Kind ?? (entity is null ? SpeakerKind.Unknown : KindOf(entity.Type));
        return new Speaker(edit.Name ?? entity!.Name, kind, edit.Named ?? true) { Actor = entity?.Id };
    }

    private Entity Linked(string actor, SpeakerEdit edit)
    {
        if (entities.Find(entity => entity.Link == actor) is { } known) return known;
        var id = string.Create(CultureInfo.InvariantCulture, $"a{entities.Count + 1}");
        var entity = new Entity(id, edit.Name ?? actor, TypeOf(actor, edit.Kind), []) { Link = actor };
        entities.Add(entity);
        return entity;
    }

    private static EntityType TypeOf(string actor, SpeakerKind? kind) =>
        Types.TryGetValue(actor.Split(':')[0], out var type) ? type : kind switch
        {
            SpeakerKind.Organization or SpeakerKind.Document => EntityType.Org,
            SpeakerKind.Place => EntityType.Gpe,
            _ => EntityType.Per,
        };

    public static SpeakerKind KindOf(EntityType type) => type switch
    {
        EntityType.Per => SpeakerKind.Person,
        EntityType.Org => SpeakerKind.Organization,
        _ => SpeakerKind.Place,
    };
}
