using System.Buffers;
using System.Text;

namespace Isnad.Export;

/// <summary>A table as CSV: a line of column names, then its rows.</summary>
internal sealed class CsvExport(Stream output, ExportTable table, bool bom) : TextExport(output)
{
    protected override void Begin(IBufferWriter<byte> into)
    {
        if (bom) into.Write(Encoding.UTF8.Preamble);
        Encoding.UTF8.GetBytes(CsvTable.Header(table), into);
    }

    protected override void Render(IBufferWriter<byte> into, ExportedArticle article) => Encoding.UTF8.GetBytes(CsvTable.Rows(table, article), into);
}
