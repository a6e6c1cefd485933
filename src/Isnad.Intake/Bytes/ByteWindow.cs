namespace Isnad.Intake.Bytes;

/// <summary>The bytes of a stream with a way back: what was taken since the mark can be taken again, up to a limit.</summary>
internal sealed class ByteWindow(Stream source)
{
    private const int Kept = 4 * 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private long origin = source.CanSeek ? source.Position : 0;
    private int at;
    private int end;
    private bool finished;

    /// <summary>The place in the stream of the next byte.</summary>
    public long Position => origin + at;

    /// <summary>The first place that can be gone back to.</summary>
    public long Oldest => origin;

    /// <summary>What was read and not taken.</summary>
    public ReadOnlySpan<byte> Ahead => buffer.AsSpan(at, end - at);

    /// <summary>Reads until <paramref name="count"/> bytes are ahead; false where the stream ends before.</summary>
    public bool Ensure(int count)
    {
        while (end - at < count && !finished) Fill();
        return end - at >= count;
    }

    /// <summary>Takes bytes that are ahead.</summary>
    public void Take(int count) => at += count;

    /// <summary>Forgets all that was taken before.</summary>
    public void Mark()
    {
        if (at < buffer.Length / 2 && at < Kept / 2) return;
        Drop(at);
    }

    /// <summary>Goes back to a place that is still known.</summary>
    public void Return(long position) => at = (int)(position - origin);

    public void Close() => source.Dispose();

    private void Fill()
    {
        if (end == buffer.Length)
        {
            if (at > Kept) Drop(at - Kept / 2);
            else Array.Resize(ref buffer, buffer.Length * 2);
        }
        var read = source.Read(buffer, end, buffer.Length - end);
        end += read;
        finished = read == 0;
    }

    private void Drop(int count)
    {
        buffer.AsSpan(count, end - count).CopyTo(buffer);
        origin += count;
        at -= count;
        end -= count;
    }
}
