using ZstdSharp.Unsafe;

namespace Isnad.Intake.Bytes;

/// <summary>Decodes one Zstandard frame at a time: the library's own stream goes over the ends of frames.</summary>
internal sealed unsafe class ZstdDecoder : IDisposable
{
    /// <summary>Windows of up to 32 MiB: larger ones would not be flat memory.</summary>
    private const int LargestWindow = 25;

    private ZSTD_DCtx_s* context = Methods.ZSTD_createDCtx();

    public ZstdDecoder() => Check(Methods.ZSTD_DCtx_setParameter(context, ZSTD_dParameter.ZSTD_d_windowLogMax, LargestWindow));

    /// <summary>Begins anew with the next byte.</summary>
    public void Reset() => Check(Methods.ZSTD_DCtx_reset(context, ZSTD_ResetDirective.ZSTD_reset_session_only));

    /// <summary>The dictionary of all frames.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public void Load(ReadOnlySpan<byte> dictionary)
    {
        fixed (byte* start = dictionary) Check(Methods.ZSTD_DCtx_loadDictionary(context, start, (nuint)dictionary.Length));
    }

    /// <summary>Decodes until the input or the room is used up, or the frame ends.</summary>
    /// <exception cref="InvalidDataException">The frame is damaged.</exception>
    public (int Consumed, int Written, bool Ended) Decode(ReadOnlySpan<byte> from, Span<byte> to)
    {
        fixed (byte* source = from, target = to)
        {
            var input = new ZSTD_inBuffer_s { src = source, size = (nuint)from.Length, pos = 0 };
            var output = new ZSTD_outBuffer_s { dst = target, size = (nuint)to.Length, pos = 0 };
            var rest = Check(Methods.ZSTD_decompressStream(context, &output, &input));
            return ((int)input.pos, (int)output.pos, rest == 0);
        }
    }

    public void Dispose()
    {
        if (context is not null) Methods.ZSTD_freeDCtx(context);
        context = null;
    }

    private static nuint Check(nuint result) => Methods.ZSTD_isError(result) ? throw new InvalidDataException($"a zstd frame is damaged: {Methods.ZSTD_getErrorName(result)}") : result;
}
