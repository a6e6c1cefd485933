namespace Isnad.Intake.Bytes;

/// <summary>The checksum of gzip, four bytes at a time.</summary>
internal static class Crc32
{
    private static readonly uint[][] Tables = CreateTables();

    /// <summary>The checksum of what <paramref name="checksum"/> stands for, followed by <paramref name="bytes"/>. It begins at 0.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var crc = ~checksum;
        var (first, second, third, fourth) = (Tables[3], Tables[2], Tables[1], Tables[0]);
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            crc ^= System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = first[(byte)crc] ^ second[(byte)(crc >> 8)] ^ third[(byte)(crc >> 16)] ^ fourth[crc >> 24];
        }
        foreach (var b in bytes) crc = fourth[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[][] CreateTables()
    {
        uint[][] tables = [new uint[256], new uint[256], new uint[256], new uint[256]];
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            tables[0][i] = crc;
        }
        for (var t = 1; t < 4; t++)
            for (var i = 0; i < 256; i++) tables[t][i] = tables[0][(byte)tables[t - 1][i]] ^ (tables[t - 1][i] >> 8);
        return tables;
    }
}
