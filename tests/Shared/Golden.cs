using System.Runtime.CompilerServices;

namespace Isnad.Testing;

/// <summary>Compares text with a file kept beside the tests, in Goldens. ISNAD_UPDATE_GOLDENS=1 rewrites the files.</summary>
internal static class Golden
{
    public static bool Updating => Environment.GetEnvironmentVariable("ISNAD_UPDATE_GOLDENS") == "1";

    public static void Check(string name, string actual, [CallerFilePath] string caller = "") =>
        CheckFile(Path.Combine(ProjectOf(caller), "Goldens", name), actual);

    public static void CheckFile(string path, string actual)
    {
        if (Updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"{path} is missing: run the tests once with ISNAD_UPDATE_GOLDENS=1 and read what was written");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string ProjectOf(string caller) =>
        Path.Combine(Repository.Root, "tests", Path.GetRelativePath(Repository.PathOf("tests"), caller).Split('/', '\\')[0]);
}
