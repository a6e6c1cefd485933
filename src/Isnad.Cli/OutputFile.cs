namespace Isnad.Cli;

/// <summary>
/// A file that appears whole or not at all: written under another name beside its place and moved there at the end. A link stays a link, and what is no
/// file (<c>/dev/null</c>, <c>/dev/stdout</c>) is written to as it stands.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string? temporary; // null for what is no file
    private bool kept;

    public OutputFile(string path)
    {
        this.path = Path.GetFullPath(path);
        if (Directory.Exists(this.path)) throw new IOException($"{path}: is a folder; give the name of a file");
        if (IsDevice(this.path))
        {
            Stream = new FileStream(this.path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return;
        }
        if (new FileInfo(this.path).LinkTarget is not null) this.path = File.ResolveLinkTarget(this.path, returnFinalTarget: true)!.FullName;
        if (!Directory.Exists(Path.GetDirectoryName(this.path))) throw new IOException($"{path}: can't be written: its folder does not exist; make it first");
        temporary = Path.Combine(Path.GetDirectoryName(this.path)!, $".{Path.GetFileName(this.path)}.{Environment.ProcessId}.tmp");
        Stream = File.Create(temporary);
    }

    public Stream Stream { get; }

    /// <summary>Writes a whole file.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new OutputFile(path);
        file.Stream.Write(content);
        file.Keep();
    }

    /// <summary>Puts the file in its place.</summary>
    public void Keep()
    {
        Stream.Dispose();
        if (temporary is not null) File.Move(temporary, path, overwrite: true);
        kept = true;
    }

    public void Dispose()
    {
        if (kept) return;
        Stream.Dispose();
        if (temporary is not null) File.Delete(temporary);
    }

    /// <summary>True for what is no file, such as <c>/dev/null</c>. Files in the shared memory of a machine are files.</summary>
    internal static bool IsDevice(string path)
    {
        if (OperatingSystem.IsWindows()) return path.StartsWith(@"\\.\", StringComparison.Ordinal);
        bool In(string folder) => path.StartsWith(folder, StringComparison.Ordinal);
        return File.Exists(path) && ((In("/dev/") && !In("/dev/shm/")) || In("/proc/"));
    }
}
