namespace Isnad.Intake.Bytes;

/// <summary>A file that is not compressed.</summary>
internal sealed class PlainBytes(ByteWindow window) : ArchiveStream
{
    private long record;

    public override long RecordOffset => record;

    public override long Taken => window.Position;

    public override void BeginRecord()
    {
        record = window.Position - UnreadCount;
        window.Mark();
    }

    public override bool Recover(ReadOnlySpan<byte> beginning)
    {
        DropUnread();
        window.Return(Math.Max(record, window.Oldest));
        byte[] line = [(byte)'\n', .. beginning];
        while (window.Ensure(line.Length))
        {
            var found = window.Ahead.IndexOf(line);
            window.Take(found >= 0 ? found + 1 : window.Ahead.Length - line.Length + 1);
            window.Mark();
            if (found >= 0) return true;
        }
        return false;
    }

    protected override int ReadOn(Span<byte> buffer)
    {
        if (buffer.IsEmpty || !window.Ensure(1)) return 0;
        var n = Math.Min(buffer.Length, window.Ahead.Length);
        window.Ahead[..n].CopyTo(buffer);
        window.Take(n);
        return n;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) window.Close();
        base.Dispose(disposing);
    }
}
