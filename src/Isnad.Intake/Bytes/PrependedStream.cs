namespace Isnad.Intake.Bytes;

/// <summary>A stream whose first bytes were already read and are put back.</summary>
internal sealed class PrependedStream(ReadOnlyMemory<byte> head, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> head = head;

    public override int Read(Span<byte> buffer)
    {
        if (head.IsEmpty) return rest.Read(buffer);
        var n = Math.Min(head.Length, buffer.Length);
        head.Span[..n].CopyTo(buffer);
        head = head[n..];
        return n;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
