using System.IO.Compression;

namespace Isnad.Intake.Bytes;

/// <summary>Reads streams whole, but never more than was agreed: sizes are counted in decoded bytes, so that no small file becomes a large one.</summary>
internal static class CappedReader
{
    /// <summary>Up to this size any ratio is allowed.</summary>
    private const int Harmless = 1024 * 1024;

    private const int Ratio = 200;

    /// <summary>All bytes of <paramref name="stream"/>.</summary>
    /// <exception cref="InputRefusedException">More than <paramref name="limit"/> bytes, or far more than were taken from the file.</exception>
    /// <exception cref="InvalidDataException">The compressed bytes are cut or damaged.</exception>
    public static byte[] ReadAll(ArchiveStream stream, long limit) => ReadAll(stream, limit, () => stream.Taken);

    private static byte[] ReadAll(Stream stream, long limit, Func<long> encoded)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (whole.Length + read > limit) throw new InputRefusedException("input.too-large", $"it has more than {limit / 1024 / 1024} MiB");
            whole.Write(buffer.AsSpan(0, read));
            if (whole.Length > Harmless && encoded() < whole.Length / Ratio)
                throw new InputRefusedException("input.bomb", $"its decoded bytes are more than {Ratio} times its encoded ones");
        }
        return whole.ToArray();
    }

    /// <summary>The bytes that <paramref name="encoded"/> stands for in a coding of HTTP: gzip, deflate, br.</summary>
    /// <exception cref="InputRefusedException">They are too many, cut, broken, or of an unknown coding.</exception>
    public static byte[] Decode(byte[] encoded, string coding, long limit)
    {
        try
        {
            using var source = new MemoryStream(encoded);
            using Stream decoder = coding switch
            {
                "gzip" or "x-gzip" => new GzipMembers(new ByteWindow(source)),
                "deflate" when encoded is [0x78, ..] => new ZLibStream(source, CompressionMode.Decompress),
                "deflate" => new DeflateStream(source, CompressionMode.Decompress),
                "br" => new BrotliStream(source, CompressionMode.Decompress),
                _ => throw new InputRefusedException("input.coding", $"its content is coded as '{coding}', which is not known here"),
            };
            return ReadAll(decoder, limit, () => encoded.Length);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new InputRefusedException("input.coding", $"its content is no whole {coding}");
        }
    }
}
