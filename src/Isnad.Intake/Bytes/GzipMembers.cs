using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Isnad.Intake.Bytes;

/// <summary>
/// The members of a gzip file one after the other. The platform's own stream neither says where a member begins nor notices that one is cut:
/// here each member's checksum must follow it, and the next begins behind.
/// </summary>
internal sealed class GzipMembers(ByteWindow window) : ArchiveStream(window)
{
    private const int Trailer = 8;

    private static readonly byte[] Magic = [0x1F, 0x8B, 8];

    private readonly Chunks chunks = new(window);
    private readonly Crc32 checksum = new();
    private DeflateStream? inflater;
    private uint size;
    private long offset = window.Position;

    public override long RecordOffset => offset;

    public override bool Recover(ReadOnlySpan<byte> beginning)
    {
        DropUnread();
        CloseMember();
        Window.Return(Math.Max(offset + 1, Window.Oldest));
        while (Window.Ensure(Trailer))
        {
            var found = Window.Ahead.IndexOf(Magic);
            if (found < 0)
            {
                Window.Take(Window.Ahead.Length - 2);
                Window.Mark();
                if (!Window.Ensure(Trailer)) return false;
                continue;
            }
            Window.Take(found);
            Window.Mark();
            var at = Window.Position;
            if (BeginsWith(beginning)) return true;
            CloseMember();
            Window.Return(at + 1);
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

    private int Inflate(Span<byte> buffer)
    {
        var read = inflater!.Read(buffer);
        checksum.Append(buffer[..read]);
        size += (uint)read;
        return read;
    }

    private bool OpenMember()
    {
        SkipPadding();
        if (!Window.Ensure(1)) return false;
        Window.Mark();
        offset = Window.Position;
        TakeHeader();
        inflater = new DeflateStream(chunks, CompressionMode.Decompress, leaveOpen: true);
        checksum.Reset();
        size = 0;
        return true;
    }

    private void SkipPadding()
    {
        while (Window.Ensure(1) && Window.Ahead[0] == 0) Window.Take(1);
    }

    private void TakeHeader()
    {
        if (!Window.Ensure(10) || Window.Ahead is not [0x1F, 0x8B, 8, < 0x20, ..]) throw Damaged("no gzip member begins here");
        var flags = Window.Ahead[3];
        Window.Take(10);
        if ((flags & 4) != 0)
        {
            if (!Window.Ensure(2)) throw Damaged("a gzip header is cut");
            var extra = BinaryPrimitives.ReadUInt16LittleEndian(Window.Ahead);
            if (!Window.Ensure(2 + extra)) throw Damaged("a gzip header is cut");
            Window.Take(2 + extra);
        }
        if ((flags & 8) != 0) TakeString();
        if ((flags & 16) != 0) TakeString();
        if ((flags & 2) != 0 && Window.Ensure(2)) Window.Take(2);
    }

    private void TakeString()
    {
        for (var length = 0; Window.Ensure(1) && length < 65536; length++)
        {
            var end = Window.Ahead[0] == 0;
            Window.Take(1);
            if (end) return;
        }
        throw Damaged("a gzip header is cut");
    }

    /// <summary>The inflater has taken more than the member: the checksum and the length say where it ended.</summary>
    private void EndMember()
    {
        CloseMember();
        Span<byte> trailer = stackalloc byte[Trailer];
        checksum.GetCurrentHash(trailer);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], size);
        var end = Window.Position;
        Window.Return(chunks.LastStart);
        Window.Ensure((int)(end - chunks.LastStart) + Trailer);
        var found = Window.Ahead[..Math.Min(Window.Ahead.Length, (int)(end - chunks.LastStart) + Trailer)].IndexOf(trailer);
        if (found < 0) throw Damaged("a gzip member is cut or damaged");
        Window.Take(found + Trailer);
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
    private sealed class Chunks(ByteWindow window) : ForwardStream
    {
        private const int Size = 8192;

        public long LastStart { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (!window.Ensure(1)) return 0;
            LastStart = window.Position;
            var n = Math.Min(Math.Min(buffer.Length, Size), window.Ahead.Length);
            window.Ahead[..n].CopyTo(buffer);
            window.Take(n);
            return n;
        }
    }
}
