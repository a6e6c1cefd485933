using System.Net.Http.Headers;
using Isnad.Intake.Archives;
using Isnad.Intake.Bytes;

namespace Isnad.Intake.Fetching;

/// <summary>The body of an answer, counted while it comes and while its codings are taken off.</summary>
internal static class HttpBody
{
    private const int Codings = 3;

    /// <summary>The decoded bytes.</summary>
    /// <param name="content">The answer's body.</param>
    /// <param name="limit">Its most bytes, as sent and decoded.</param>
    /// <param name="cut">Take only so many of a longer one instead of refusing it.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<byte[]> Read(HttpContent content, int limit, bool cut, CancellationToken stop)
    {
        if (!cut && content.Headers.ContentLength > limit) throw TooLarge(limit);
        if (content.Headers.ContentEncoding.Count > Codings) throw new FetchRefusedException("fetch.coding", $"it has more than {Codings} codings, one over the other");
        var encoded = await ReadEncoded(content, limit, cut, stop).ConfigureAwait(false);
        try
        {
            foreach (var coding in content.Headers.ContentEncoding.Reverse().Select(name => name.Trim().ToLowerInvariant()))
            {
                // Some servers name a coding that they did not do.
                if (coding is "identity" or "" || (coding is "gzip" or "x-gzip" && encoded is not [0x1F, 0x8B, ..]) || encoded.Length == 0) continue;
                encoded = CappedReader.Decode(encoded, coding, limit);
            }
            return encoded;
        }
        catch (InputRefusedException e)
        {
            throw new FetchRefusedException(e.Code.Replace("input.", "fetch.", StringComparison.Ordinal), e.Message, e);
        }
    }

    /// <summary>True when an answer is a web archive by what it says or by its address.</summary>
    public static bool IsArchive(Uri address, HttpContentHeaders headers)
    {
        var path = address.AbsolutePath;
        foreach (var ending in (ReadOnlySpan<string>)[".gz", ".zst"]) if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) path = path[..^ending.Length];
        return path.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || HttpResponse.MediaTypeOf(Field(headers, "Content-Type")) == "application/warc";
    }

    /// <summary>The body in a file that is gone when it is closed.</summary>
    public static async Task<Stream> Spool(HttpContent content, long limit, CancellationToken stop)
    {
        if (content.Headers.ContentLength > limit) throw TooLarge(limit);
        if (content.Headers.ContentEncoding.Any(name => !name.Contains("gzip", StringComparison.OrdinalIgnoreCase) && name != "identity"))
            throw new FetchRefusedException("fetch.coding", "an archive is taken only as it is, or with gzip");
        var file = Kept(() => new FileStream(Path.Combine(Path.GetTempPath(), $"isnad-{Guid.NewGuid():N}.warc"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose));
        try
        {
            await Copy(content, bytes => Kept(() => Written(file, bytes)), limit, false, stop).ConfigureAwait(false);
            Kept(() => file.Seek(0, SeekOrigin.Begin));
            return file;
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A header field as it was sent; null for none.</summary>
    public static string? Field(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.First() : null;

    private static async Task<byte[]> ReadEncoded(HttpContent content, int limit, bool cut, CancellationToken stop)
    {
        using var whole = new MemoryStream();
        await Copy(content, bytes => whole.Write(bytes.Span), limit, cut, stop).ConfigureAwait(false);
        return whole.ToArray();
    }

    private static async Task Copy(HttpContent content, Action<ReadOnlyMemory<byte>> take, long limit, bool cut, CancellationToken stop)
    {
        var source = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var buffer = new byte[64 * 1024];
        for (long taken = 0; ;)
        {
            var read = await source.ReadAsync(buffer, stop).ConfigureAwait(false);
            if (read == 0) return;
            if (taken + read > limit && !cut) throw TooLarge(limit);
            var kept = (int)Math.Min(read, limit - taken);
            take(buffer.AsMemory(0, kept));
            taken += kept;
            if (kept < read) return;
        }
    }

    private static bool Written(FileStream file, ReadOnlyMemory<byte> bytes)
    {
        file.Write(bytes.Span);
        return true;
    }

    private static T Kept<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FetchRefusedException("fetch.disk", $"it can't be kept in {Path.GetTempPath()}: {e.Message}", e);
        }
    }

    private static FetchRefusedException TooLarge(long limit) => new("fetch.too-large", $"it has more than {limit / 1024 / 1024} MiB");
}
