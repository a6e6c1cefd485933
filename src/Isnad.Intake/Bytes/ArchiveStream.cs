namespace Isnad.Intake.Bytes;

/// <summary>The decoded bytes of a file that may be compressed, which knows where in the file they come from. Read forward only.</summary>
internal abstract class ArchiveStream(ByteWindow window) : ForwardStream
{
    private byte[] unread = [];
    private int at;

    /// <summary>The byte of the file where the record begins that is being read, or the compressed block that holds it. Known once a byte of the record was read.</summary>
    public abstract long RecordOffset { get; }

    /// <summary>How many bytes of the file have been taken so far: decoded bytes are compared with it.</summary>
    public long Taken => Window.Position;

    /// <summary>After an <see cref="InvalidDataException"/>: goes on to the next block, or line, that begins with <paramref name="beginning"/>. False at the end of the file.</summary>
    public abstract bool Recover(ReadOnlySpan<byte> beginning);

    /// <summary>The stream of a file, by its first bytes.</summary>
    public static ArchiveStream Open(Stream file)
    {
        var window = new ByteWindow(file);
        window.Ensure(4);
        return window.Ahead switch
        {
            [0x1F, 0x8B, 8, ..] => new GzipMembers(window),
            [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..] => new ZstdFrames(window),
            _ => new PlainBytes(window),
        };
    }

    /// <summary>A record begins with the next byte: <see cref="Recover"/> looks for the next one behind it, where nothing better is known.</summary>
    public virtual void BeginRecord()
    {
    }

    /// <summary>Puts bytes back that were read last.</summary>
    public void Unread(ReadOnlySpan<byte> bytes)
    {
        unread = [.. bytes, .. unread.AsSpan(at)];
        at = 0;
    }

    public sealed override int Read(Span<byte> buffer)
    {
        if (at == unread.Length) return ReadOn(buffer);
        var n = Math.Min(buffer.Length, unread.Length - at);
        unread.AsSpan(at, n).CopyTo(buffer);
        at += n;
        return n;
    }

    /// <summary>The bytes of the file.</summary>
    protected ByteWindow Window { get; } = window;

    /// <summary>Bytes that were put back.</summary>
    protected int UnreadCount => unread.Length - at;

    /// <summary>Forgets what was put back: it belongs to a block that was given up.</summary>
    protected void DropUnread() => at = unread.Length;

    protected abstract int ReadOn(Span<byte> buffer);

    /// <summary>True when a block begins here whose content begins with <paramref name="beginning"/>, which is then read next.</summary>
    protected bool BeginsWith(ReadOnlySpan<byte> beginning)
    {
        Span<byte> first = stackalloc byte[beginning.Length];
        try
        {
            var read = this.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
            Unread(first[..read]);
            if (first[..read].SequenceEqual(beginning)) return true;
        }
        catch (InvalidDataException)
        {
            // Not the beginning of a block.
        }
        DropUnread();
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Window.Close();
        base.Dispose(disposing);
    }
}
