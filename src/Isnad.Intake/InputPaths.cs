namespace Isnad.Intake;

/// <summary>Turns what a user typed (files, folders, patterns with * and ?) into files, in ordinal order.</summary>
public static class InputPaths
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The endings that a message names.</summary>
    internal const string ShownEndings = ".txt, .jsonl, .html, .xml, .warc.gz …";

    // As 'isnad export' calls the files beside those of agency formats.
    private const string Beside = ".statements.json";

    private static readonly string[] Endings = [".txt", ".jsonl", ".ndjson", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".json", ".warc"];
    private static readonly string[] Compressed = [".gz", ".zst"];

    /// <summary>The files that <paramref name="path"/> stands for. Empty when it stands for none.</summary>
    public static IReadOnlyList<string> Expand(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path == StandardInput || File.Exists(path)) return [path];
        if (Directory.Exists(path)) return Sorted(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsArticleFile));
        return path.AsSpan().IndexOfAny('*', '?') < 0 ? [] : Matches(path);
    }

    /// <summary>True for a file that a folder is searched for.</summary>
    public static bool IsArticleFile(string path) =>
        Endings.Contains(Path.GetExtension(Plain(path)), StringComparer.OrdinalIgnoreCase) && !IsBeside(path);

    /// <summary>True for a file that holds the statements of an article which stands beside it.</summary>
    internal static bool IsBeside(string path) => Plain(path).EndsWith(Beside, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string path) => Compressed.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(path) : path;

    private static string[] Matches(string pattern)
    {
        var parts = pattern.Split('/');
        IEnumerable<string> folders = [pattern.StartsWith('/') ? "/" : ""];
        foreach (var part in parts[..^1].Where(part => part.Length > 0)) folders = folders.SelectMany(folder => Folders(folder, part));
        return Sorted(folders.SelectMany(folder => Entries(folder, parts[^1], Directory.EnumerateFiles)).Where(file => IsBeside(pattern) || !IsBeside(file)));
    }

    private static IEnumerable<string> Folders(string folder, string part)
    {
        if (part == "**") return Entries(folder, "*", (path, name) => Directory.EnumerateDirectories(path, name, SearchOption.AllDirectories)).Prepend(folder);
        if (part.AsSpan().IndexOfAny('*', '?') >= 0) return Entries(folder, part, Directory.EnumerateDirectories);
        var next = Path.Combine(folder, part);
        return Directory.Exists(next) ? [next] : [];
    }

    private static IEnumerable<string> Entries(string folder, string name, Func<string, string, IEnumerable<string>> list) =>
        list(folder.Length == 0 ? "." : folder, name).Select(path => folder.Length == 0 ? path[2..] : path);

    private static string[] Sorted(IEnumerable<string> paths) => [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
