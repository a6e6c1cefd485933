using System.Text.Json;
using Isnad.Text;

namespace Isnad.Export;

/// <summary>Names of nodes of one article, and the small ones among them.</summary>
internal sealed class LinkedNodes(Utf8JsonWriter json, ExportedArticle exported)
{
    /// <summary>The article's own name.</summary>
    public string Article { get; } = Iri.Of(exported);

    /// <summary>The outlet's: the same in all its articles.</summary>
    public string Outlet => "urn:isnad:outlet:" + Uri.EscapeDataString(exported.Reading.Article.Outlet ?? "");

    /// <summary>The name of something in the article.</summary>
    public string Part(string id) => $"{Article}#{id}";

    public void WriteTypes(params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }

    public void WriteText(string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    public void WriteSpans(string name, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            WriteSpan(span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public void WriteSpan(string name, TextSpan? span)
    {
        if (span is not { } given) return;
        json.WriteStartObject(name);
        WriteSpan(given);
        json.WriteEndObject();
    }

    /// <summary>Into a node that is open.</summary>
    public void WriteSpan(TextSpan span)
    {
        json.WriteString("type", "Span");
        json.WriteNumber("start", exported.Map.ToCodePoint(span.Start));
        json.WriteNumber("end", exported.Map.ToCodePoint(span.End));
        json.WriteString("exact", exported.Slice(span));
    }
}
