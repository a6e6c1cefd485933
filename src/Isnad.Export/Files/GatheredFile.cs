namespace Isnad.Export;

/// <summary>A file of an archive that is gathered on disk and put into the archive when it is complete.</summary>
internal sealed class GatheredFile(ZipFiles archive, string name) : Stream
{
    private const int BufferSize = 1 << 16;

    private readonly FileStream gathered = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    private bool done;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => gathered.Length;

    public override long Position
    {
        get => gathered.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => gathered.Write(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => gathered.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => gathered.WriteAsync(buffer, offset, count, cancellationToken);

    public override void Flush() => gathered.Flush();

    public override async ValueTask DisposeAsync()
    {
        if (done) return;
        done = true;
        await using (gathered.ConfigureAwait(false))
        {
            gathered.Position = 0;
            var entry = await archive.OpenEntry(name, CancellationToken.None).ConfigureAwait(false);
            await using (entry.ConfigureAwait(false)) await gathered.CopyToAsync(entry).ConfigureAwait(false);
        }
        await base.DisposeAsync().ConfigureAwait(false);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) gathered.Dispose();
        base.Dispose(disposing);
    }
}
