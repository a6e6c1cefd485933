using System.Text.Json;
using Isnad.Text;

namespace Isnad.Export;

/// <summary>Selects spans of one text as Web Annotation does.</summary>
internal sealed class TextSelectors(ExportedArticle article)
{
    private const int Around = 32;

    /// <summary>The field <c>selector</c>: by position and by quote.</summary>
    public void Write(Utf8JsonWriter json, TextSpan span)
    {
        var text = article.Reading.Text;
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", article.Map.ToCodePoint(span.Start));
        json.WriteNumber("end", article.Map.ToCodePoint(span.End));
        WriteHash(json);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", span.Slice(text));
        json.WriteString("prefix", text.AsSpan(Back(text, span.Start)..span.Start));
        json.WriteString("suffix", text.AsSpan(span.End..Forward(text, span.End)));
        WriteHash(json);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteHash(Utf8JsonWriter json)
    {
        json.WriteStartObject("refinedBy");
        json.WriteString("type", "isnad:TextHashSelector");
        json.WriteString("sha256", article.Reading.TextHash);
        json.WriteEndObject();
    }

    private static int Back(string text, int at)
    {
        for (var i = 0; i < Around && at > 0; i++) at -= at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? 2 : 1;
        return at;
    }

    private static int Forward(string text, int at)
    {
        for (var i = 0; i < Around && at < text.Length; i++) at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        return at;
    }
}
