namespace Isnad.Cli;

/// <summary>A file that appears whole or not at all: written under another name beside its place and moved there at the end.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private bool kept;

    public OutputFile(string path)
    {
        this.path = Path.GetFullPath(path);
        if (Directory.Exists(this.path)) throw new IOException($"{path}: is a folder; give the name of a file");
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
        File.Move(temporary, path, overwrite: true);
        kept = true;
    }

    public void Dispose()
    {
        if (kept) return;
        Stream.Dispose();
        File.Delete(temporary);
    }
}
