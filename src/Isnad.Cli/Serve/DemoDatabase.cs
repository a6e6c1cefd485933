namespace Isnad.Cli;

/// <summary>A database of the samples, in a folder that is thrown away at the end.</summary>
internal sealed class DemoDatabase : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("isnad-demo-");

    private DemoDatabase() => Path = System.IO.Path.Combine(folder.FullName, "demo.db");

    public string Path { get; }

    private static string Samples => System.IO.Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Reads the samples that stand beside the program.</summary>
    public static DemoDatabase Make(CancellationToken stop)
    {
        var demo = new DemoDatabase();
        try
        {
            var silent = new CliConsole(Stream.Null, Stream.Null, TextWriter.Null);
            var code = new AddRun(silent) { Paths = [Samples], Database = demo.Path, Quiet = true, Jobs = Environment.ProcessorCount }.Run(stop);
            if (code != ExitCode.Done) throw new InvalidDataException($"{Samples}: the samples could not be read; see what 'isnad add' says of them");
            return demo;
        }
        catch
        {
            demo.Dispose();
            throw;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
