using System.Buffers;

namespace Isnad.Web.Mcp;

/// <summary>A stream in one direction whose lines are seen as they pass.</summary>
/// <param name="inner">What is read or written.</param>
/// <param name="seen">Gets each line: of what is written when it is written.</param>
/// <param name="atEnd">Is waited for before it is told that nothing more comes.</param>
internal sealed class LineStream(Stream inner, Action<ReadOnlyMemory<byte>> seen, Func<CancellationToken, ValueTask> atEnd) : Stream
{
    private const byte LineEnd = (byte)'\n';

    private readonly ArrayBufferWriter<byte> line = new();

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (read == 0 && buffer.Length > 0)
        {
            if (line.WrittenCount == 0)
            {
                await atEnd(cancellationToken).ConfigureAwait(false);
                return 0;
            }
            // The last line lacks its end.
            buffer.Span[0] = LineEnd;
            read = 1;
        }
        Pass(buffer.Span[..read]);
        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        Pass(buffer.Span);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        Pass(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf(LineEnd) is >= 0 and var end)
        {
            line.Write(bytes[..end]);
            seen(line.WrittenMemory);
            line.ResetWrittenCount();
            bytes = bytes[(end + 1)..];
        }
        line.Write(bytes);
    }
}
