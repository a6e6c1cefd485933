using System.Text;
using Isnad.Export;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>A line of column names, then one statement a row.</summary>
internal sealed class CsvFormat : IReadingFormat
{
    private bool headed;

    public ReadOnlyMemory<byte> Render(ArticleInput input, Reading reading) => Encoding.UTF8.GetBytes(CsvTable.Rows(ExportTables.Statements, new ExportedArticle(reading)));

    public void Write(Stream output, ReadOnlyMemory<byte> rendered)
    {
        Head(output);
        output.Write(rendered.Span);
    }

    public void Finish(Stream output) => Head(output);

    private void Head(Stream output)
    {
        if (headed) return;
        headed = true;
        output.Write(Encoding.UTF8.GetBytes(CsvTable.Header(ExportTables.Statements)));
    }
}
