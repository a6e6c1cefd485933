using System.Text;
using Isnad.Export;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>A line of column names, then one statement a row.</summary>
/// <param name="storedAs">Under which name the article is kept; null where it is not.</param>
internal sealed class CsvFormat(string? storedAs = null) : IReadingFormat
{
    private bool headed;

    public ReadOnlyMemory<byte> Render(ArticleInput input, Reading reading) => Encoding.UTF8.GetBytes(CsvTable.Rows(ExportTables.Statements, new ExportedArticle(reading) { StoredAs = storedAs }));

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
