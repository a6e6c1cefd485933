using System.Buffers;

namespace Isnad.Export;

/// <summary>A format that puts one article behind the other into one stream.</summary>
internal abstract class TextExport(Stream output) : ExportWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private bool begun;

    public override async ValueTask WriteAsync(ExportedArticle article, CancellationToken stop = default)
    {
        buffer.ResetWrittenCount();
        if (begun) Between(buffer);
        else Begin(buffer);
        begun = true;
        Render(buffer, article);
        await output.WriteAsync(buffer.WrittenMemory, stop).ConfigureAwait(false);
    }

    public override async ValueTask CompleteAsync(CancellationToken stop = default)
    {
        buffer.ResetWrittenCount();
        if (!begun) Begin(buffer);
        End(buffer);
        await output.WriteAsync(buffer.WrittenMemory, stop).ConfigureAwait(false);
        await output.FlushAsync(stop).ConfigureAwait(false);
    }

    /// <summary>What stands before the first article, and alone where there is none.</summary>
    protected virtual void Begin(IBufferWriter<byte> into)
    {
    }

    protected abstract void Render(IBufferWriter<byte> into, ExportedArticle article);

    protected virtual void Between(IBufferWriter<byte> into)
    {
    }

    protected virtual void End(IBufferWriter<byte> into)
    {
    }
}
