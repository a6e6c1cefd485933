using System.IO.Compression;
using System.Text;

namespace Isnad.App.Tests;

/// <summary>The files of a zip archive by name.</summary>
internal static class ExportArchive
{
    public static Dictionary<string, string> Read(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            files.Add(entry.FullName, reader.ReadToEnd());
        }
        return files;
    }
}
