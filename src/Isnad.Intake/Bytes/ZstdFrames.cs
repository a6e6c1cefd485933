using System.Buffers.Binary;

namespace Isnad.Intake.Bytes;

/// <summary>The frames of a Zstandard file one after the other. A web archive may put the dictionary of all frames into the first one, which is skipped elsewhere.</summary>
internal sealed class ZstdFrames(ByteWindow window) : ArchiveStream(window)
{
    private const int LargestDictionary = 4 * 1024 * 1024;
    private const uint DictionaryMagic = 0x184D2A5D;

    private static readonly byte[] FrameMagic = [0x28, 0xB5, 0x2F, 0xFD];

    private readonly ZstdDecoder decoder = new();
    private bool open;
    private long offset;

    public override long RecordOffset => offset;

    public override bool Recover(ReadOnlySpan<byte> beginning)
    {
        DropUnread();
        Window.Return(Math.Max(offset + 1, Window.Oldest));
        while (Window.Ensure(FrameMagic.Length))
        {
            Reset();
            var found = Window.Ahead.IndexOf(FrameMagic);
            Window.Take(found < 0 ? Window.Ahead.Length - FrameMagic.Length + 1 : found);
            Window.Mark();
            if (found < 0) continue;
            var at = Window.Position;
            if (BeginsWith(beginning)) return true;
            Window.Return(at + 1);
        }
        return false;
    }

    protected override int ReadOn(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (true)
        {
            if (!open && !OpenFrame()) return 0;
            var written = Decode(buffer);
            if (written > 0) return written;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) decoder.Dispose();
        base.Dispose(disposing);
    }

    private int Decode(Span<byte> buffer)
    {
        // At the end of the file an empty call still gives out what the decoder holds.
        Window.Ensure(1);
        var (consumed, written, ended) = decoder.Decode(Window.Ahead, buffer);
        Window.Take(consumed);
        if (ended) open = false;
        else if (consumed == 0 && written == 0) throw Damaged("a zstd frame is cut");
        return written;
    }

    private bool OpenFrame()
    {
        while (Window.Ensure(4) && BinaryPrimitives.ReadUInt32LittleEndian(Window.Ahead) is >= 0x184D2A50 and <= 0x184D2A5F) SkipFrame();
        if (!Window.Ensure(1)) return false;
        Window.Mark();
        offset = Window.Position;
        if (!Window.Ensure(4) || !Window.Ahead.StartsWith(FrameMagic)) throw Damaged("no zstd frame begins here");
        open = true;
        return true;
    }

    private void SkipFrame()
    {
        var isDictionary = Window.Position == 0 && BinaryPrimitives.ReadUInt32LittleEndian(Window.Ahead) == DictionaryMagic;
        if (!Window.Ensure(8)) throw Damaged("a zstd frame is cut");
        long length = BinaryPrimitives.ReadUInt32LittleEndian(Window.Ahead[4..]);
        Window.Take(8);
        if (isDictionary && length <= LargestDictionary && Window.Ensure((int)length)) LoadDictionary(Window.Ahead[..(int)length]);
        while (length > 0 && Window.Ensure(1))
        {
            var n = (int)Math.Min(length, Window.Ahead.Length);
            Window.Take(n);
            Window.Mark();
            length -= n;
        }
        if (length > 0) throw Damaged("a zstd frame is cut");
    }

    private void LoadDictionary(ReadOnlySpan<byte> dictionary)
    {
        if (!dictionary.StartsWith(FrameMagic))
        {
            decoder.Load(dictionary);
            return;
        }
        using var plain = new ZstdDecoder();
        var whole = new byte[LargestDictionary];
        var (_, written, ended) = plain.Decode(dictionary, whole);
        if (!ended) throw Damaged("the zstd dictionary is too large");
        decoder.Load(whole.AsSpan(0, written));
    }

    private void Reset()
    {
        decoder.Reset();
        open = false;
    }

    private InvalidDataException Damaged(string what)
    {
        Reset();
        return new InvalidDataException(what);
    }
}
