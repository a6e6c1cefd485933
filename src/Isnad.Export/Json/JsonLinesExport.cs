using System.Buffers;
using System.Text.Json;

namespace Isnad.Export;

/// <summary>One JSON object of a reading a line.</summary>
internal sealed class JsonLinesExport(Stream output) : TextExport(output)
{
    protected override void Render(IBufferWriter<byte> into, ExportedArticle article)
    {
        using (var json = new Utf8JsonWriter(into, ReadingJson.Options())) ReadingJson.Write(json, article);
        into.Write("\n"u8);
    }
}
