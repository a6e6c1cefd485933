namespace Isnad.Benchmarks;

/// <summary>The articles in the repository's folder of samples, wherever below the repository the benchmark runs.</summary>
internal static class SampleFiles
{
    private static readonly string Folder = Find();

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".txt"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Isnad.slnx"))) return Path.Combine(folder.FullName, "samples");
        throw new DirectoryNotFoundException("the benchmarks must run inside the repository: they read its samples");
    }
}
