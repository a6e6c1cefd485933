using System.Text;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>For people: each article's headline, then its statements, Arabic in the last column.</summary>
internal sealed class TableFormat(int width, bool color, bool explain) : IReadingFormat
{
    private bool begun;

    public ReadOnlyMemory<byte> Render(ArticleInput input, Reading reading) =>
        Encoding.UTF8.GetBytes(new ReadingTable(width, color, explain).Draw(input.Place, reading));

    public void Write(Stream output, ReadOnlyMemory<byte> rendered)
    {
        if (begun) output.Write("\n"u8);
        begun = true;
        output.Write(rendered.Span);
    }

    public void Finish(Stream output)
    {
    }
}
