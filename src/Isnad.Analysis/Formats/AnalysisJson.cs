using System.Text.Json;
using Isnad.Export;
using Isnad.Text;

namespace Isnad.Analysis;

/// <summary>What the JSON of all analyses has in common.</summary>
internal static class AnalysisJson
{
    private const int Decimals = 4;

    /// <summary>A document: an object with its schema and what <paramref name="write"/> adds.</summary>
    public static void Document(Utf8JsonWriter json, string schema, Action write)
    {
        json.WriteStartObject();
        json.WriteString("schema", schema);
        write();
        json.WriteEndObject();
    }

    public static void Selection(Utf8JsonWriter json, string name, Selection selection)
    {
        json.WriteStartObject(name);
        json.WriteString("query", selection.Query);
        json.WriteString("scope", selection.Scope);
        json.WriteNumber("statements", selection.Statements);
        json.WriteNumber("articles", selection.Articles);
        json.WriteNumber("outlets", selection.Outlets);
        json.WriteString("firstDay", selection.FirstDay);
        json.WriteString("lastDay", selection.LastDay);
        json.WriteEndObject();
    }

    public static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    public static void Tallies(Utf8JsonWriter json, string name, IEnumerable<Tally> tallies) => Array(json, name, tallies, tally =>
    {
        json.WriteStartObject();
        json.WriteString("value", tally.Value);
        json.WriteNumber("statements", tally.Statements);
        json.WriteNumber("articles", tally.Articles);
        json.WriteEndObject();
    });

    public static void Actors(Utf8JsonWriter json, string name, IEnumerable<ActorTally> tallies) => Array(json, name, tallies, tally =>
    {
        json.WriteStartObject();
        json.WriteString("id", tally.Key.Id);
        json.WriteString("name", tally.Name);
        json.WriteNumber("statements", tally.Statements);
        json.WriteNumber("articles", tally.Articles);
        json.WriteEndObject();
    });

    /// <summary>What the table of known actors says; null for one who is not in it.</summary>
    public static void Known(Utf8JsonWriter json, Actor? actor)
    {
        if (actor is null)
        {
            json.WriteNull("known");
            return;
        }
        json.WriteStartObject("known");
        json.WriteString("kind", actor.Kind.ToString().ToLowerInvariant());
        json.WriteString("sort", Given(actor.Sort));
        json.WriteString("latin", actor.Latin);
        json.WriteString("country", actor.Country);
        json.WriteString("wikidata", actor.Wikidata);
        json.WriteEndObject();
    }

    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, Math.Round(number, Decimals));
        else json.WriteNull(name);
    }

    /// <summary>A statement's own fields, within an object that the caller began.</summary>
    public static void Statement(Utf8JsonWriter json, Store.StatementRow row)
    {
        json.WriteString("statement", row.Id);
        json.WriteString("outlet", Given(row.Outlet));
        json.WriteString("date", Given(row.Day));
        json.WriteString("speaker", Given(row.Speaker));
        json.WriteString("speakerActor", Given(row.SpeakerActor));
        json.WriteString("act", ContractNames.Of(row.Act));
        json.WriteString("quote", ContractNames.Of(row.Quote));
    }

    /// <summary>Spans of a text, in code points.</summary>
    public static void Spans(Utf8JsonWriter json, string name, string text, IReadOnlyList<TextSpan> spans)
    {
        var map = new CodePointMap(text);
        Array(json, name, spans, span =>
        {
            json.WriteStartObject();
            json.WriteNumber("start", map.ToCodePoint(span.Start));
            json.WriteNumber("end", map.ToCodePoint(span.End));
            json.WriteEndObject();
        });
    }

    public static string? Given(string text) => text.Length == 0 ? null : text;
}
