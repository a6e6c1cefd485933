using System.Text.Json;

namespace Isnad.Analysis;

/// <summary>Profiles as <c>isnad.actor/1</c>, candidates as <c>isnad.actors/1</c>.</summary>
public static class ActorJson
{
    /// <summary>A profile.</summary>
    public static void Write(Utf8JsonWriter json, ActorProfile profile)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(profile);
        AnalysisJson.Document(json, "isnad.actor/1", () =>
        {
            json.WriteString("id", profile.Key.Id);
            json.WriteString("name", profile.Name);
            AnalysisJson.Known(json, profile.Known);
            AnalysisJson.Selection(json, "selection", profile.Selection);
            Side(json, "spoken", profile.Spoken);
            Side(json, "spokenOf", profile.SpokenOf);
            AnalysisJson.Tallies(json, "names", profile.Names);
            AnalysisJson.Tallies(json, "mentions", profile.Mentions);
            AnalysisJson.Array(json, "roles", profile.Roles, role => Role(json, role));
            AnalysisJson.Tallies(json, "quotedBy", profile.QuotedBy);
            AnalysisJson.Actors(json, "speaksAbout", profile.SpeaksAbout);
            AnalysisJson.Actors(json, "spokenOfBy", profile.SpokenOfBy);
            AnalysisJson.Array(json, "cues", profile.Cues, outlet =>
            {
                json.WriteStartObject();
                json.WriteString("outlet", AnalysisJson.Given(outlet.Outlet));
                AnalysisJson.Tallies(json, "values", outlet.Values);
                json.WriteEndObject();
            });
            AnalysisJson.Tallies(json, "acts", profile.Acts);
        });
    }

    /// <summary>Those whom a name may mean.</summary>
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<FoundActor> candidates)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(candidates);
        AnalysisJson.Document(json, "isnad.actors/1", () =>
        {
            json.WriteString("name", name);
            AnalysisJson.Array(json, "candidates", candidates, one => Write(json, one));
        });
    }

    /// <summary>One whom a name may mean.</summary>
    public static void Write(Utf8JsonWriter json, FoundActor candidate)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(candidate);
        json.WriteStartObject();
        json.WriteString("id", candidate.Key.Id);
        json.WriteString("name", candidate.Name);
        AnalysisJson.Array(json, "names", candidate.Names, json.WriteStringValue);
        AnalysisJson.Known(json, candidate.Known);
        json.WriteNumber("spoken", candidate.Spoken);
        json.WriteNumber("spokenOf", candidate.SpokenOf);
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, Tally tally)
    {
        json.WriteStartObject(name);
        json.WriteNumber("statements", tally.Statements);
        json.WriteNumber("articles", tally.Articles);
        json.WriteEndObject();
    }

    private static void Role(Utf8JsonWriter json, RoleSpan role)
    {
        json.WriteStartObject();
        json.WriteString("role", role.Role);
        json.WriteString("firstDay", role.First);
        json.WriteString("lastDay", role.Last);
        json.WriteNumber("statements", role.Statements);
        json.WriteNumber("articles", role.Articles);
        json.WriteEndObject();
    }
}
