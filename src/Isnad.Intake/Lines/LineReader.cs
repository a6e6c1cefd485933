namespace Isnad.Intake.Lines;

/// <summary>Cuts a stream of bytes into lines. Holds one line at a time, and of a line above the limit nothing.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int Longest = 64 * 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool finished;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line that was read last was longer than is held: it was passed over.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The next line without its end; false after the last. Valid until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        var searched = 0;
        TooLong = false;
        while (true)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (at >= 0) return Take(searched + at, 1, out line);
            searched = end - start;
            if (searched > Longest)
            {
                TooLong = true;
                start = end = searched = 0;
            }
            if (finished) return Take(searched, 0, out line) && (line.Length > 0 || TooLong || Untake());
            Fill();
        }
    }

    private bool Take(int length, int ending, out ReadOnlyMemory<byte> line)
    {
        var trimmed = length > 0 && buffer[start + length - 1] == (byte)'\r' ? length - 1 : length;
        line = buffer.AsMemory(start, trimmed);
        start += length + ending;
        Number++;
        return true;
    }

    private bool Untake()
    {
        Number--;
        return false;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        finished = read == 0;
    }
}
