using System.Buffers;
using System.Text.Json;
using Isnad.Export;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLinesFormat : IReadingFormat
{
    public ReadOnlyMemory<byte> Render(ArticleInput input, Reading reading)
    {
        var bytes = RenderObject(input, reading);
        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }

    public void Write(Stream output, ReadOnlyMemory<byte> rendered) => output.Write(rendered.Span);

    public void Finish(Stream output)
    {
    }

    internal static ArrayBufferWriter<byte> RenderObject(ArticleInput input, Reading reading)
    {
        var bytes = new ArrayBufferWriter<byte>((reading.Text.Length * 2) + 4096);
        using var json = new Utf8JsonWriter(bytes, ReadingJson.Options());
        ReadingJson.Write(json, reading, input.Warnings);
        return bytes;
    }
}
