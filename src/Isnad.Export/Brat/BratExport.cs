using System.Text;

namespace Isnad.Export;

/// <summary>brat standoff: for each article its text and its annotations, and the configuration of both. Offsets are code points.</summary>
internal sealed class BratExport(IExportFiles files) : ExportWriter
{
    private readonly FileNames names = new();
    private bool configured;

    public override async ValueTask WriteAsync(ExportedArticle article, CancellationToken stop = default)
    {
        var name = names.Of(article);
        await files.AddAsync(name + ".txt", Encoding.UTF8.GetBytes(article.Reading.Text), stop).ConfigureAwait(false);
        await files.AddAsync(name + ".ann", Encoding.UTF8.GetBytes(new BratAnnotations(article).Write()), stop).ConfigureAwait(false);
        await Configure(stop).ConfigureAwait(false);
    }

    public override async ValueTask CompleteAsync(CancellationToken stop = default)
    {
        await Configure(stop).ConfigureAwait(false);
        await files.CompleteAsync(stop).ConfigureAwait(false);
    }

    private async ValueTask Configure(CancellationToken stop)
    {
        if (configured) return;
        configured = true;
        await files.AddAsync("annotation.conf", Encoding.UTF8.GetBytes(BratConfiguration.Text), stop).ConfigureAwait(false);
    }
}
