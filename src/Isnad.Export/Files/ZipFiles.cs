using System.IO.Compression;

namespace Isnad.Export;

/// <summary>Files in a zip archive that is written in one go, so that it may go to a pipe. What is written while other files are is gathered on disk first.</summary>
public sealed class ZipFiles : IExportFiles, IAsyncDisposable
{
    // The same articles give the same bytes.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly AsyncOutput output;
    private readonly ZipArchive archive;

    /// <summary>An archive in <paramref name="output"/>, which stays open.</summary>
    public ZipFiles(Stream output)
    {
        this.output = new AsyncOutput(output, saysSeekable: false);
        archive = new ZipArchive(this.output, ZipArchiveMode.Create, leaveOpen: true);
    }

    public async ValueTask AddAsync(string name, ReadOnlyMemory<byte> content, CancellationToken stop = default)
    {
        var entry = await OpenEntry(name, stop).ConfigureAwait(false);
        await using (entry.ConfigureAwait(false)) await entry.WriteAsync(content, stop).ConfigureAwait(false);
    }

    public ValueTask<Stream> OpenAsync(string name, CancellationToken stop = default) => ValueTask.FromResult<Stream>(new GatheredFile(this, name));

    public async ValueTask CompleteAsync(CancellationToken stop = default)
    {
        await archive.DisposeAsync().ConfigureAwait(false);
        await output.FlushAsync(stop).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    /// <summary>Begins a file that nothing else is written beside.</summary>
    internal async ValueTask<Stream> OpenEntry(string name, CancellationToken stop)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        return await entry.OpenAsync(stop).ConfigureAwait(false);
    }
}
