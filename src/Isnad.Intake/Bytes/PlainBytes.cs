namespace Isnad.Intake.Bytes;

/// <summary>A file that is not compressed.</summary>
internal sealed class PlainBytes(ByteWindow window) : ArchiveStream(window)
{
    private long record;

    public override long RecordOffset => record;

    public override void BeginRecord()
    {
        record = Window.Position - UnreadCount;
        Window.Mark();
    }

    public override bool Recover(ReadOnlySpan<byte> beginning)
    {
        DropUnread();
        Window.Return(Math.Max(record, Window.Oldest));
        byte[] line = [(byte)'\n', .. beginning];
        while (Window.Ensure(line.Length))
        {
            var found = Window.Ahead.IndexOf(line);
            Window.Take(found >= 0 ? found + 1 : Window.Ahead.Length - line.Length + 1);
            Window.Mark();
            if (found >= 0) return true;
        }
        return false;
    }

    protected override int ReadOn(Span<byte> buffer)
    {
        if (buffer.IsEmpty || !Window.Ensure(1)) return 0;
        var n = Math.Min(buffer.Length, Window.Ahead.Length);
        Window.Ahead[..n].CopyTo(buffer);
        Window.Take(n);
        return n;
    }
}
