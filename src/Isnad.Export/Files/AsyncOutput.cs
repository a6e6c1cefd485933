namespace Isnad.Export;

/// <summary>
/// An output for writers of file formats that ask how far they have come and write or flush while the caller waits, into streams that allow neither: a web
/// server's. What is written so is kept until the next asynchronous write or flush.
/// </summary>
/// <param name="inner">The output.</param>
/// <param name="saysSeekable">True for writers that refuse an output which can't seek, though all that they ask for is the position.</param>
internal sealed class AsyncOutput(Stream inner, bool saysSeekable) : Stream
{
    private readonly MemoryStream waiting = new();
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => saysSeekable;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position
    {
        get => written;
        set
        {
            if (value != written) throw new NotSupportedException();
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        waiting.Write(buffer);
        written += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await WriteWaiting(cancellationToken).ConfigureAwait(false);
        await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        written += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // Whoever flushes here does so too often, and while the caller waits; the output is flushed when it is complete.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await WriteWaiting(cancellationToken).ConfigureAwait(false);
        await inner.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var wanted = origin == SeekOrigin.Begin ? offset : written + offset;
        return wanted == written ? written : throw new NotSupportedException();
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask WriteWaiting(CancellationToken stop)
    {
        if (waiting.Length == 0) return;
        await inner.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), stop).ConfigureAwait(false);
        waiting.SetLength(0);
    }
}
