using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Answers;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Who said what of a statement, or of all of an article, when.</summary>
internal sealed class CorrectionHistory(Found found)
{
    private const string Schema = "isnad.corrections/1";

    private readonly List<Correction> corrections =
    [
        .. (found.Statement is { } id ? found.Corrected.Find(id)!.History : found.Corrected.Threads.Values.SelectMany(thread => thread)).OrderBy(correction => correction.Number),
    ];

    public bool IsEmpty => corrections.Count == 0;

    public byte[] Document() => Queries.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("article", found.Article.Id.ToString());
        json.WriteStartArray("corrections");
        foreach (var correction in corrections) Write(json, correction);
        json.WriteEndArray();
        json.WriteStartArray("orphans");
        foreach (var orphan in found.Corrected.Orphans)
        {
            json.WriteStartObject();
            json.WriteNumber("number", orphan.Correction.Number);
            json.WriteString("part", orphan.Part);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public byte[] Lines() => [.. corrections.SelectMany(correction => Queries.Json(json => Write(json, correction)))];

    public string Table()
    {
        var text = new StringBuilder();
        foreach (var c in corrections)
        {
            text.Append(CultureInfo.InvariantCulture, $"{c.At:yyyy-MM-dd HH:mm}  {c.Statement}  revision {c.Revision}  {Past(c.Kind)} by {TableText.Harmless(c.By)}\n");
            foreach (var (name, value) in CorrectionWords.Of(c)) text.Append(CultureInfo.InvariantCulture, $"  {name}: {TableText.Harmless(value.Replace('\n', ' '))}\n");
            if (c.Note is { } note) text.Append(CultureInfo.InvariantCulture, $"  note: {TableText.Harmless(note.Replace('\n', ' '))}\n");
            foreach (var orphan in found.Corrected.Orphans.Where(orphan => orphan.Correction == c)) text.Append(CultureInfo.InvariantCulture, $"  no place in this text: {orphan.Part}\n");
        }
        return text.ToString();
    }

    /// <summary>accepted, rejected, edited, added, withdrawn.</summary>
    public static string Past(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Edit => "edited",
        CorrectionKind.Withdraw => "withdrawn",
        _ => kind.ToString().ToLowerInvariant() + "ed",
    };

    public static void Write(Utf8JsonWriter json, Correction correction)
    {
        json.WriteStartObject();
        json.WriteNumber("number", correction.Number);
        json.WriteString("statement", correction.Statement);
        json.WriteString("subject", correction.Subject);
        json.WriteNumber("revision", correction.Revision);
        json.WriteString("kind", correction.Kind.ToString().ToLowerInvariant());
        json.WriteString("by", correction.By);
        json.WriteString("at", correction.At.UtcDateTime);
        json.WriteString("note", correction.Note);
        json.WriteStartObject("says");
        foreach (var (name, value) in CorrectionWords.Of(correction)) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
