using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Isnad.Export;

/// <summary>JSON-LD 1.1 with its context in the document: articles and statements by schema.org, the chain by PROV-O, positions by Web Annotation in code points.</summary>
internal sealed class JsonLdExport(Stream output) : TextExport(output)
{
    private static readonly byte[] Context = ReadContext();

    protected override void Begin(IBufferWriter<byte> into)
    {
        into.Write("{\"@context\":"u8);
        into.Write(Context);
        into.Write(",\"@graph\":[\n"u8);
    }

    protected override void Between(IBufferWriter<byte> into) => into.Write(",\n"u8);

    protected override void Render(IBufferWriter<byte> into, ExportedArticle article)
    {
        using var json = new Utf8JsonWriter(into, ReadingJson.Options());
        new ArticleNode(json, article).Write();
    }

    protected override void End(IBufferWriter<byte> into) => into.Write("]}\n"u8);

    private static byte[] ReadContext()
    {
        using var file = typeof(JsonLdExport).Assembly.GetManifestResourceStream("context.jsonld") ?? throw new InvalidDataException("context.jsonld is missing");
        using var document = JsonDocument.Parse(file);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(document.RootElement, ContextJson.Default.JsonElement));
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
internal sealed partial class ContextJson : System.Text.Json.Serialization.JsonSerializerContext;
