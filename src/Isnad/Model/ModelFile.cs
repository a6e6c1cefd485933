using System.Buffers.Binary;
using System.Text;
using Isnad.Text;

namespace Isnad.Model;

/// <summary>
/// An embedded file of weights: magic, a header in plain text (what, version, how and on what it was made, its scores), then a payload that is
/// used in place, without a copy.
/// </summary>
internal sealed unsafe class ModelFile
{
    private const ulong Magic = 0x314C444F4D534E49; // "INSMODL1"
    private const int Alignment = 64;

    private readonly byte* payload;

    private ModelFile(string header, byte* payload, int length)
    {
        Header = header;
        Length = length;
        this.payload = payload;
    }

    /// <summary>What the file says of itself.</summary>
    public string Header { get; }

    public int Length { get; }

    /// <summary>The payload. Embedded resources stay mapped as long as the process lives.</summary>
    public ReadOnlySpan<byte> Payload => new(payload, Length);

    /// <summary>The start of the payload, for tables that index it by hand.</summary>
    public byte* Pointer => payload;

    /// <summary>The embedded model of that file name.</summary>
    public static ModelFile Embedded(string name)
    {
        var stream = (UnmanagedMemoryStream)LexiconFile.OpenEmbedded(name);
        return Parse(name, stream.PositionPointer, checked((int)stream.Length));
    }

    /// <summary>A model in memory that the caller keeps alive and in place.</summary>
    public static ModelFile Pinned(string name, byte[] pinned)
    {
        fixed (byte* p = pinned) return Parse(name, p, pinned.Length);
    }

    /// <summary>Writes a file that <see cref="Embedded"/> reads.</summary>
    public static byte[] Write(string header, ReadOnlySpan<byte> payload)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var start = (16 + text.Length + Alignment - 1) / Alignment * Alignment;
        var file = GC.AllocateArray<byte>(start + payload.Length, pinned: true);
        BinaryPrimitives.WriteUInt64LittleEndian(file, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), start);
        text.CopyTo(file, 16);
        payload.CopyTo(file.AsSpan(start));
        return file;
    }

    private static ModelFile Parse(string name, byte* start, int length)
    {
        var bytes = new ReadOnlySpan<byte>(start, length);
        if (length < 16 || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Magic) throw new InvalidDataException($"{name}: no model file of this version");
        var headerLength = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var payloadStart = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (headerLength < 0 || payloadStart < 16 + headerLength || payloadStart > length) throw new InvalidDataException($"{name}: the header is broken");
        return new ModelFile(Encoding.UTF8.GetString(bytes.Slice(16, headerLength)), start + payloadStart, length - payloadStart);
    }
}
