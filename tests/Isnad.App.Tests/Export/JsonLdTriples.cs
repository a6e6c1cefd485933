using System.Diagnostics;
using System.Text;
using Isnad.Testing;

namespace Isnad.App.Tests;

/// <summary>The reference implementation in JavaScript, which the tests install from npm beside its lock file.</summary>
internal static class JsonLdTriples
{
    private static readonly string Folder = Repository.PathOf("tests/Isnad.App.Tests/Export/jsonld");
    private static readonly Lock Installing = new();

    /// <summary>The document's triples as lines of N-Quads. Fails where a property would be lost; the test is skipped where npm is missing.</summary>
    public static IReadOnlyList<string> Of(byte[] document)
    {
        lock (Installing)
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "jsonld"))) Install();
        }
        return Run("node", ["triples.mjs"], document).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Install()
    {
        try
        {
            Run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], []);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("npm is not installed: ./test installs it");
        }
    }

    private static string Run(string program, string[] args, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using (var into = process.StandardInput.BaseStream) into.Write(input);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', args)}: {error.Result}");
        return output.Result;
    }
}
