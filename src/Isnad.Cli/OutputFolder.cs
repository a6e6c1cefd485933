namespace Isnad.Cli;

/// <summary>A folder that appears whole or not at all: filled under another name beside its place and moved there at the end.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string target;
    private bool kept;

    public OutputFolder(string path)
    {
        target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (File.Exists(target)) throw new IOException($"{path}: is a file; give the name of a new folder");
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()) throw new IOException($"{path}: is there already and not empty; give the name of a new folder, or remove it first");
        var parent = System.IO.Path.GetDirectoryName(target);
        if (!Directory.Exists(parent)) throw new IOException($"{path}: can't be written: the folder above it does not exist; make it first");
        Path = System.IO.Path.Combine(parent, $".{System.IO.Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        Directory.CreateDirectory(Path);
    }

    /// <summary>Where the files go until they are kept.</summary>
    public string Path { get; }

    /// <summary>Puts the folder in its place.</summary>
    public void Keep()
    {
        if (Directory.Exists(target)) Directory.Delete(target);
        Directory.Move(Path, target);
        kept = true;
    }

    public void Dispose()
    {
        if (!kept && Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
