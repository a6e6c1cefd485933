using System.Text.Json;

namespace Isnad.Export;

/// <summary>Writes one entity of a reading.</summary>
internal static class EntityJson
{
    public static void Write(Utf8JsonWriter json, JsonSpans spans, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        json.WriteString("name", entity.Name);
        json.WriteString("type", ContractNames.Of(entity.Type));
        spans.WriteArray("mentions", entity.Mentions);
        json.WriteStartArray("corefs");
        foreach (var coref in entity.Corefs) WriteCoref(json, spans, coref);
        json.WriteEndArray();
        json.WriteStartArray("roles");
        foreach (var role in entity.Roles) WriteRole(json, spans, role);
        json.WriteEndArray();
        json.WriteString("link", entity.Link);
        json.WriteStartArray("candidates");
        foreach (var candidate in entity.Candidates) WriteCandidate(json, candidate);
        json.WriteEndArray();
        json.WriteReasons(entity.Reasons);
        json.WriteEndObject();
    }

    private static void WriteCoref(Utf8JsonWriter json, JsonSpans spans, Coreference coref)
    {
        json.WriteStartObject();
        spans.WriteFields(coref.Span);
        json.WriteString("how", ContractNames.Of(coref.How));
        json.WriteEndObject();
    }

    private static void WriteRole(Utf8JsonWriter json, JsonSpans spans, EntityRole role)
    {
        json.WriteStartObject();
        json.WriteString("title", role.Title);
        json.WriteString("organization", role.Organization);
        json.WriteString("entity", role.Entity);
        spans.WriteFields(role.Span);
        json.WriteEndObject();
    }

    private static void WriteCandidate(Utf8JsonWriter json, ActorCandidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("id", candidate.Id);
        json.WriteString("name", candidate.Name);
        json.WriteNumber("score", candidate.Score);
        json.WriteEndObject();
    }
}
