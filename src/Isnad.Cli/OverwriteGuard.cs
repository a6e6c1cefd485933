namespace Isnad.Cli;

/// <summary>Refuses to write over what the same command reads: under whatever name, through links too.</summary>
internal static class OverwriteGuard
{
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Looks before anything is written.</summary>
    /// <param name="flag">By what the file that is written was named.</param>
    /// <param name="written">That file; null where none is.</param>
    /// <param name="read">The files that are read, or written by another flag.</param>
    /// <exception cref="UsageException">It is one of them.</exception>
    public static void Refuse(string flag, string? written, IEnumerable<string?> read)
    {
        if (string.IsNullOrEmpty(written) || OutputFile.IsDevice(Path.GetFullPath(written))) return;
        var place = PlaceOf(written, 0);
        foreach (var file in read)
            if (!string.IsNullOrEmpty(file) && string.Equals(PlaceOf(file, 0), place, Comparison)) throw new UsageException($"{flag} {written}: would write over {file}, which this command uses: give another file");
    }

    // Where the file is, with no link left in its path.
    private static string PlaceOf(string path, int links)
    {
        var whole = Path.GetFullPath(path);
        var place = Path.GetPathRoot(whole)!;
        foreach (var part in whole[place.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            place = Path.Combine(place, part);
            if (links < MostLinks && new FileInfo(place).LinkTarget is { } target) place = PlaceOf(Path.Combine(Path.GetDirectoryName(place)!, target), links + 1);
        }
        return place;
    }
}
