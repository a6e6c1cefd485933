namespace Isnad.Export;

/// <summary>Where a format of several files puts them.</summary>
public interface IExportFiles
{
    /// <summary>Adds a whole file. The name may have a folder before it.</summary>
    ValueTask AddAsync(string name, ReadOnlyMemory<byte> content, CancellationToken stop = default);

    /// <summary>Begins a file that is written while others are; it is complete when the stream is disposed asynchronously, and given up when it is disposed otherwise.</summary>
    ValueTask<Stream> OpenAsync(string name, CancellationToken stop = default);

    /// <summary>Says that there are no more.</summary>
    ValueTask CompleteAsync(CancellationToken stop = default);
}
