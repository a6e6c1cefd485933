namespace Isnad.Benchmarks;

/// <summary>The program, run by itself to read all texts of a database again.</summary>
internal sealed class RereadProgram
{
    private readonly string path;
    private readonly string database;
    private readonly string actors;

    /// <param name="path">The program.</param>
    /// <param name="folder">Where a file of actors is made.</param>
    /// <param name="database">The address of the database.</param>
    public RereadProgram(string path, string folder, string database)
    {
        (this.path, this.database) = (path, database);
        actors = Path.Combine(folder, "actors.tsv");
        File.WriteAllText(actors, "id\tkind\tname\nmy:samer\tperson\tسامر نعيم\nmy:hind\tperson\tهند الراوي\n");
    }

    /// <summary>Reads again; true when it came to its end.</summary>
    /// <param name="withActors">With actors of our own, which make every reading another one; else as the articles were read first.</param>
    /// <param name="killAfter">When it is killed; null for never.</param>
    public bool Run(bool withActors, TimeSpan? killAfter)
    {
        using var process = KilledProcess.Start(path, ["reread", "--all", "--db", database, "-q", .. withActors ? ["--actors", actors] : (string[])[]]);
        return KilledProcess.End(process, killAfter, () => process.StandardError.ReadToEnd());
    }
}
