using System.Text;
using Isnad.Export;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>One JSON document: the reading itself when there is one, else an object with all of them, written as they come.</summary>
internal sealed class JsonFormat : IReadingFormat
{
    private const string Opening = "{\"schema\":\"" + ReadingJson.DocumentSchema + "\",\"readings\":[";

    private ReadOnlyMemory<byte> first;
    private int count;

    public ReadOnlyMemory<byte> Render(ArticleInput input, Reading reading) => JsonLinesFormat.RenderObject(input, reading).WrittenMemory;

    public void Write(Stream output, ReadOnlyMemory<byte> rendered)
    {
        if (++count == 1)
        {
            first = rendered;
            return;
        }
        if (count == 2)
        {
            output.Write(Encoding.UTF8.GetBytes(Opening));
            output.Write(first.Span);
            first = default;
        }
        output.Write(",\n"u8);
        output.Write(rendered.Span);
    }

    public void Finish(Stream output)
    {
        if (count == 1) output.Write(first.Span);
        else if (count == 0) output.Write(Encoding.UTF8.GetBytes(Opening + "]}"));
        else output.Write("]}"u8);
        output.Write("\n"u8);
    }
}
