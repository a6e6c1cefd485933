using System.Text.Json;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>Which files inputs are, looked at before they are read. What can't be looked at is told when it is read.</summary>
internal static class InputFiles
{
    /// <summary>The files that paths stand for, and those that a list of failures among them points to.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> paths) => Expanded(paths).SelectMany(file => (ListedIn(file) ?? []).Prepend(file));

    /// <summary>The same without the lists: the new list may take the place of one that is given as input.</summary>
    public static IEnumerable<string> ButLists(IEnumerable<string> paths) => Expanded(paths).SelectMany(file => ListedIn(file) ?? [file]);

    private static bool IsFile(string path) => path.Length > 0 && path != InputPaths.StandardInput && !ArticleFiles.IsAddress(path);

    private static IEnumerable<string> Expanded(IEnumerable<string> paths) => paths.Where(IsFile).SelectMany(path =>
    {
        try
        {
            return InputPaths.Expand(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    });

    // The files that a list of failures points to, as --failed writes it; null for any other file.
    private static HashSet<string>? ListedIn(string file)
    {
        try
        {
            // What has no size, such as a pipe, is left to those who read it.
            if (new FileInfo(file).Length == 0) return [];
            using var stream = File.OpenRead(file);
            if (stream.ReadByte() != '{') return null;
            stream.Position = 0;
            using var lines = new StreamReader(stream);
            var listed = new HashSet<string>(StringComparer.Ordinal);
            while (lines.ReadLine() is { } line)
            {
                if (string.IsNullOrWhiteSpace(line)) continue;
                if (ListedOn(line) is not { } input) return null;
                if (IsFile(input)) listed.Add(input);
            }
            return listed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? ListedOn(string line)
    {
        using var record = JsonDocument.Parse(line);
        var fields = record.RootElement;
        return fields.ValueKind == JsonValueKind.Object && !fields.TryGetProperty("text", out _) && fields.TryGetProperty("input", out var input) && input.ValueKind == JsonValueKind.String ? input.GetString() : null;
    }
}
