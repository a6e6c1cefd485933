namespace Isnad.Export;

/// <summary>A UIMA CAS an article.</summary>
internal abstract class CasExport(IExportFiles files, string ending) : ExportWriter
{
    private readonly FileNames names = new();

    protected IExportFiles Files => files;

    public override ValueTask WriteAsync(ExportedArticle article, CancellationToken stop = default) => files.AddAsync(names.Of(article) + ending, Document(new CasDocument(article)), stop);

    public override ValueTask CompleteAsync(CancellationToken stop = default) => files.CompleteAsync(stop);

    protected abstract ReadOnlyMemory<byte> Document(CasDocument cas);
}
