using Parquet;
using Parquet.Schema;

namespace Isnad.Export;

/// <summary>One table as a Parquet file, compressed with Zstandard; days are of the type DATE. Holds one row group of at most some 16 MB.</summary>
internal sealed class ParquetTableExport(Stream stream, ExportTable table) : ExportWriter
{
    private const int MostRows = 65_536;
    private const int MostBytes = 1 << 24;

    private readonly AsyncOutput output = new(stream, saysSeekable: true);
    private readonly ColumnValues[] columns = [.. table.Columns.Select(ColumnValues.For)];
    private ParquetWriter? writer;
    private int rows;
    private int bytes;

    public override async ValueTask WriteAsync(ExportedArticle article, CancellationToken stop = default)
    {
        foreach (var row in table.Rows(article))
        {
            for (var i = 0; i < columns.Length; i++) bytes += columns[i].Add(row[i]);
            if (++rows >= MostRows || bytes >= MostBytes) await WriteGroup(stop).ConfigureAwait(false);
        }
    }

    public override async ValueTask CompleteAsync(CancellationToken stop = default)
    {
        if (rows > 0 || writer is null) await WriteGroup(stop).ConfigureAwait(false);
        await writer!.DisposeAsync().ConfigureAwait(false);
        writer = null;
        await output.FlushAsync(stop).ConfigureAwait(false);
    }

    private async Task WriteGroup(CancellationToken stop)
    {
        writer ??= await Open(stop).ConfigureAwait(false);
        using var group = writer.CreateRowGroup();
        foreach (var column in columns) await column.WriteAsync(group, stop).ConfigureAwait(false);
        group.CompleteValidate();
        (rows, bytes) = (0, 0);
    }

    private async Task<ParquetWriter> Open(CancellationToken stop)
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = System.IO.Compression.CompressionLevel.Optimal };
        var opened = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), output, options, cancellationToken: stop).ConfigureAwait(false);
        opened.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["isnad.table"] = table.Name, ["isnad.offsetUnit"] = "codepoint", ["isnad.reader"] = ReaderVersion.Current };
        return opened;
    }
}
