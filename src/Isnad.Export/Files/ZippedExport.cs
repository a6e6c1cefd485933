namespace Isnad.Export;

/// <summary>A format of several files in one archive.</summary>
internal sealed class ZippedExport(ZipFiles archive, Func<IExportFiles, ExportWriter> open) : ExportWriter
{
    private readonly ExportWriter writer = open(archive);

    public override ValueTask WriteAsync(ExportedArticle article, CancellationToken stop = default) => writer.WriteAsync(article, stop);

    public override ValueTask CompleteAsync(CancellationToken stop = default) => writer.CompleteAsync(stop);

    protected override async ValueTask Release()
    {
        await writer.DisposeAsync().ConfigureAwait(false);
        await archive.DisposeAsync().ConfigureAwait(false);
    }
}
