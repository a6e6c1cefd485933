using System.Text.Json;

namespace Isnad.Export;

/// <summary>Writes one statement of a reading.</summary>
internal static class StatementJson
{
    public static void Write(Utf8JsonWriter json, JsonSpans spans, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        spans.WriteArray("content", statement.Content);
        WriteCue(json, spans, statement.Cue);
        spans.Write("source", statement.Source);
        WriteSpeaker(json, statement.Speaker);
        WriteVia(json, spans, statement.Via);
        WriteChain(json, statement.Chain);
        spans.Write("addressee", statement.Addressee);
        spans.Write("occasion", statement.Occasion);
        json.WriteString("time", statement.Time);
        spans.Write("place", statement.Place);
        json.WriteString("quote", ContractNames.Of(statement.Quote));
        json.WriteString("act", ContractNames.Of(statement.Act));
        json.WriteString("stance", ContractNames.Of(statement.Stance));
        json.WriteString("inside", statement.Inside);
        WriteOrigin(json, spans, statement);
        json.WriteEndObject();
    }

    private static void WriteCue(Utf8JsonWriter json, JsonSpans spans, Cue? cue)
    {
        json.WritePropertyName("cue");
        if (cue is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        spans.WriteFields(cue.Span);
        json.WriteString("lemma", cue.Lemma);
        json.WriteEndObject();
    }

    private static void WriteSpeaker(Utf8JsonWriter json, Speaker? speaker)
    {
        json.WritePropertyName("speaker");
        if (speaker is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("name", speaker.Name);
        json.WriteString("kind", ContractNames.Of(speaker.Kind));
        json.WriteString("actor", speaker.Actor);
        json.WriteBoolean("named", speaker.Named);
        json.WriteStartArray("candidates");
        foreach (var candidate in speaker.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("name", candidate.Name);
            json.WriteNumber("score", Rounded(candidate.Score));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVia(Utf8JsonWriter json, JsonSpans spans, IReadOnlyList<Relay> relays)
    {
        json.WriteStartArray("via");
        foreach (var relay in relays)
        {
            json.WriteStartObject();
            spans.WriteFields(relay.Span);
            json.WriteString("name", relay.Name);
            json.WriteString("kind", ContractNames.Of(relay.Kind));
            json.WriteString("by", relay.By);
            spans.Write("evidence", relay.Evidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteChain(Utf8JsonWriter json, IReadOnlyList<ChainLink> chain)
    {
        json.WriteStartArray("chain");
        foreach (var link in chain)
        {
            json.WriteStartObject();
            json.WriteString("role", ContractNames.Of(link.Role));
            json.WriteString("name", link.Name);
            json.WriteBoolean("named", link.Named);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOrigin(Utf8JsonWriter json, JsonSpans spans, Statement statement)
    {
        json.WriteString("by", statement.By);
        spans.WriteArray("evidence", statement.Evidence);
        json.WriteNumber("confidence", Rounded(statement.Confidence));
        json.WriteReasons(statement.Reasons);
        if (statement.Review is not { } review) return;
        json.WriteString("status", ContractNames.Of(review.Status));
        json.WriteString("correctedBy", review.By);
        json.WriteString("correctedAt", review.At.UtcDateTime);
    }

    private static double Rounded(double value) => double.IsFinite(value) ? Math.Round(value, 4) : 0;
}
