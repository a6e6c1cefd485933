using System.Buffers.Binary;
using System.IO.Compression;

namespace Isnad.Intake.Bytes;

/// <summary>
/// The members of a gzip file one after the other. The platform's own stream neither says where a member begins nor notices that one is cut:
/// here each member's checksum must follow it, and the next begins behind.
/// </summary>
internal sealed class GzipMembers(ByteWindow window) : ArchiveStream
{
    private const int Trailer = 8;

    private static readonly byte[] Magic = [0x1F, 0x8B, 8];

    private readonly Chunks chunks = new(window);
    private DeflateStream? inflater;
    private uint checksum;
    private uint size;
    private long offset = window.Position;

    public override long RecordOffset => offset;

    public override long Taken => window.Position;

    public override bool Recover(ReadOnlySpan<byte> beginning)
    {
        DropUnread();
        CloseMember();
        window.Return(Math.Max(offset + 1, window.Oldest));
        Span<byte> first = stackalloc byte[beginning.Length];
        while (window.Ensure(Trailer))
        {
            var found = window.Ahead.IndexOf(Magic);
            if (found < 0)
            {
                window.Take(window.Ahead.Length - 2);
                window.Mark();
                if (!window.Ensure(Trailer)) return false;
                continue;
            }
            window.Take(found);
            window.Mark();
            var at = window.Position;
            if (BeginsWith(first, beginning)) return true;
            CloseMember();
            window.Return(at + 1);
        }
        return false;
    }

    protected override int ReadOn(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (true)
        {
            if (inflater is null && !OpenMember()) return 0;
            var read = Inflate(buffer);
            if (read > 0) return read;
            EndMember();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) window.Close();
        base.Dispose(disposing);
    }

    private bool BeginsWith(Span<byte> first, ReadOnlySpan<byte> beginning)
    {
        try
        {
            var read = this.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
            Unread(first[..read]);
            if (first[..read].SequenceEqual(beginning)) return true;
        }
        catch (InvalidDataException)
        {
            // Not the beginning of a member.
        }
        DropUnread();
        return false;
    }

    private int Inflate(Span<byte> buffer)
    {
        var read = inflater!.Read(buffer);
        checksum = Crc32.Append(checksum, buffer[..read]);
        size += (uint)read;
        return read;
    }

    private bool OpenMember()
    {
        SkipPadding();
        if (!window.Ensure(1)) return false;
        window.Mark();
        offset = window.Position;
        TakeHeader();
        inflater = new DeflateStream(chunks, CompressionMode.Decompress, leaveOpen: true);
        (checksum, size) = (0, 0);
        return true;
    }

    private void SkipPadding()
    {
        while (window.Ensure(1) && window.Ahead[0] == 0) window.Take(1);
    }

    private void TakeHeader()
    {
        if (!window.Ensure(10) || window.Ahead is not [0x1F, 0x8B, 8, < 0x20, ..]) throw Damaged("no gzip member begins here");
        var flags = window.Ahead[3];
        window.Take(10);
        if ((flags & 4) != 0)
        {
            if (!window.Ensure(2)) throw Damaged("a gzip header is cut");
            var extra = BinaryPrimitives.ReadUInt16LittleEndian(window.Ahead);
            if (!window.Ensure(2 + extra)) throw Damaged("a gzip header is cut");
            window.Take(2 + extra);
        }
        if ((flags & 8) != 0) TakeString();
        if ((flags & 16) != 0) TakeString();
        if ((flags & 2) != 0 && window.Ensure(2)) window.Take(2);
    }

    private void TakeString()
    {
        for (var length = 0; window.Ensure(1) && length < 65536; length++)
        {
            var end = window.Ahead[0] == 0;
            window.Take(1);
            if (end) return;
        }
        throw Damaged("a gzip header is cut");
    }

    /// <summary>The inflater has taken more than the member: the checksum and the length say where it ended.</summary>
    private void EndMember()
    {
        CloseMember();
        Span<byte> trailer = stackalloc byte[Trailer];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], size);
        var end = window.Position;
        window.Return(chunks.LastStart);
        window.Ensure((int)(end - chunks.LastStart) + Trailer);
        var found = window.Ahead[..Math.Min(window.Ahead.Length, (int)(end - chunks.LastStart) + Trailer)].IndexOf(trailer);
        if (found < 0) throw Damaged("a gzip member is cut or damaged");
        window.Take(found + Trailer);
    }

    private void CloseMember()
    {
        inflater?.Dispose();
        inflater = null;
    }

    private InvalidDataException Damaged(string what)
    {
        CloseMember();
        return new InvalidDataException(what);
    }

    /// <summary>What the inflater reads from: small pieces, of which the last is remembered.</summary>
    private sealed class Chunks(ByteWindow window) : Stream
    {
        private const int Size = 8192;

        public long LastStart { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            if (!window.Ensure(1)) return 0;
            LastStart = window.Position;
            var n = Math.Min(Math.Min(buffer.Length, Size), window.Ahead.Length);
            window.Ahead[..n].CopyTo(buffer);
            window.Take(n);
            return n;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
