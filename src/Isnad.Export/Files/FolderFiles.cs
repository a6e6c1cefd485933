namespace Isnad.Export;

/// <summary>Files in a folder, which must be there.</summary>
public sealed class FolderFiles(string folder) : IExportFiles
{
    public async ValueTask AddAsync(string name, ReadOnlyMemory<byte> content, CancellationToken stop = default)
    {
        await using var file = Create(name);
        await file.WriteAsync(content, stop).ConfigureAwait(false);
    }

    public ValueTask<Stream> OpenAsync(string name, CancellationToken stop = default) => ValueTask.FromResult<Stream>(Create(name));

    public ValueTask CompleteAsync(CancellationToken stop = default) => ValueTask.CompletedTask;

    private FileStream Create(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write);
    }
}
