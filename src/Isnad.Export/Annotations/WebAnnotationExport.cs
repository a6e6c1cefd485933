using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Isnad.Export;

/// <summary>
/// W3C Web Annotation: one collection whose page holds an annotation for each statement, for each other span of it, and for each mention and time. A target
/// has a quote with 32 code points before and after and a position in code points, both refined by the hash of the text.
/// </summary>
internal sealed class WebAnnotationExport(Stream output) : TextExport(output)
{
    private const string Opening =
        """
        {"@context":["http://www.w3.org/ns/anno.jsonld",{"isnad":"urn:isnad:term:","sha256":"isnad:sha256"}],"id":"urn:isnad:collection","type":"AnnotationCollection","label":"Isnad","first":{"id":"urn:isnad:collection:1","type":"AnnotationPage","partOf":"urn:isnad:collection","startIndex":0,"items":[
        """;

    private int count;

    protected override void Begin(IBufferWriter<byte> into) => Encoding.UTF8.GetBytes(Opening, into);

    protected override void Render(IBufferWriter<byte> into, ExportedArticle article)
    {
        var annotations = new AnnotationWriter(article);
        foreach (var annotation in annotations.All())
        {
            if (count++ > 0) into.Write(",\n"u8);
            using var json = new Utf8JsonWriter(into, ReadingJson.Options());
            annotation(json);
        }
    }

    protected override void End(IBufferWriter<byte> into) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"]}},\"total\":{count}}}\n"), into);
}
