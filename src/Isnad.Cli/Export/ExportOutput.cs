using Isnad.Export;

namespace Isnad.Cli;

/// <summary>Where an export goes: standard output, a file, or a folder for formats of several files. What is named appears whole or not at all.</summary>
internal sealed class ExportOutput : IDisposable
{
    private readonly ExportWriter writer;
    private readonly Action keep;
    private readonly IDisposable? held;

    private ExportOutput(ExportWriter writer, Action keep, IDisposable? held)
    {
        this.writer = writer;
        this.keep = keep;
        this.held = held;
    }

    public static ExportOutput Open(ExportFormat format, string? path, ExportOptions options, CliConsole console)
    {
        if (path is null)
        {
            if (format.IsBinary && console.OutIsTerminal) throw new UsageException($"{format.Name} is not for a terminal: name a {(format.HasFiles ? "folder or a .zip file" : "file")} with -o");
            var pipe = new BufferedStream(new PipeStream(console.Out), BufferSize);
            return new ExportOutput(format.Open(pipe, options), pipe.Flush, null);
        }
        if (format.HasFiles && !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            if (Path.GetExtension(path) is { Length: > 0 } ending && ending[1..] is "parquet" or "ann" or "xmi" or "json" or "csv")
                throw new UsageException($"{format.Name} is several files: name a folder or a .zip file{(format.Name == "parquet" ? ", or choose one with --table" : "")}, not {path}");
            var folder = new OutputFolder(path);
            return new ExportOutput(format.Open(new FolderFiles(folder.Path), options), folder.Keep, folder);
        }
        var file = new OutputFile(path);
        return new ExportOutput(format.Open(file.Stream, options), file.Keep, file);
    }

    public void Write(ExportedArticle article) => Wait(writer.WriteAsync(article));

    /// <summary>Completes the output and puts it in its place.</summary>
    public void Complete()
    {
        Wait(writer.CompleteAsync());
        keep();
    }

    public void Dispose()
    {
        Wait(writer.DisposeAsync());
        held?.Dispose();
    }

    private const int BufferSize = 1 << 16;

    // Nothing here has a context to come back to, so waiting can't lock.
    private static void Wait(ValueTask work)
    {
        if (work.IsCompletedSuccessfully) work.GetAwaiter().GetResult();
        else work.AsTask().GetAwaiter().GetResult();
    }
}
