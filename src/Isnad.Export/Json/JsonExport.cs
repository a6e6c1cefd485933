using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Isnad.Export;

/// <summary>One JSON document with all readings.</summary>
internal sealed class JsonExport(Stream output) : TextExport(output)
{
    private const string Opening = "{\"schema\":\"" + ReadingJson.DocumentSchema + "\",\"readings\":[";

    protected override void Begin(IBufferWriter<byte> into) => Encoding.UTF8.GetBytes(Opening, into);

    protected override void Between(IBufferWriter<byte> into) => into.Write(",\n"u8);

    protected override void Render(IBufferWriter<byte> into, ExportedArticle article)
    {
        using var json = new Utf8JsonWriter(into, ReadingJson.Options());
        ReadingJson.Write(json, article);
    }

    protected override void End(IBufferWriter<byte> into) => into.Write("]}\n"u8);
}
