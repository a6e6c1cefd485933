namespace Isnad.Export;

/// <summary>All tables as Parquet, a file each.</summary>
internal sealed class ParquetExport(IExportFiles files) : ExportWriter
{
    private readonly List<(Stream File, ParquetTableExport Table)> tables = [];

    public override async ValueTask WriteAsync(ExportedArticle article, CancellationToken stop = default)
    {
        await Open(stop).ConfigureAwait(false);
        foreach (var (_, table) in tables) await table.WriteAsync(article, stop).ConfigureAwait(false);
    }

    public override async ValueTask CompleteAsync(CancellationToken stop = default)
    {
        await Open(stop).ConfigureAwait(false);
        foreach (var (file, table) in tables)
        {
            await table.CompleteAsync(stop).ConfigureAwait(false);
            await file.DisposeAsync().ConfigureAwait(false);
        }
        tables.Clear();
        await files.CompleteAsync(stop).ConfigureAwait(false);
    }

    protected override ValueTask Release()
    {
        foreach (var (file, _) in tables) file.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask Open(CancellationToken stop)
    {
        if (tables.Count > 0) return;
        foreach (var table in ExportTables.All)
        {
            var file = await files.OpenAsync(table.Name + ".parquet", stop).ConfigureAwait(false);
            tables.Add((file, new ParquetTableExport(file, table)));
        }
    }
}
