using System.Reflection;

namespace Isnad.Text;

/// <summary>
/// A table of words: '#' lines (what, origin, licence, spelling form), a line of column names, then rows of tab-separated cells.
/// Broken data fails at load and names file and line.
/// </summary>
public sealed class LexiconFile
{
    private LexiconFile(string name, string[] columns, List<LexiconRow> rows, List<string> header) =>
        (Name, Columns, Rows, Header) = (name, columns, rows, header);

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>The comment lines at the top, without '#'.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The embedded table of the engine of that file name.</summary>
    internal static LexiconFile Embedded(string name) => Embedded(typeof(LexiconFile).Assembly, name);

    /// <summary>The table of that file name which is embedded in <paramref name="assembly"/>.</summary>
    /// <exception cref="InvalidDataException">It is not there, or broken.</exception>
    public static LexiconFile Embedded(Assembly assembly, string name)
    {
        using var stream = Open(assembly, name);
        using var reader = new StreamReader(stream);
        return Read(name, reader);
    }

    /// <summary>The bytes of an embedded file of the engine.</summary>
    internal static Stream OpenEmbedded(string name) => Open(typeof(LexiconFile).Assembly, name);

    internal static LexiconFile Read(string name, TextReader reader)
    {
        var header = new List<string>();
        var rows = new List<LexiconRow>();
        string[]? columns = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith('#') && columns is null) header.Add(line[1..].Trim());
            else if (columns is null) columns = line.Split('\t');
            else
            {
                var row = new LexiconRow(name, number, line.Split('\t'));
                rows.Add(row.Count == columns.Length ? row : throw row.Error($"{row.Count} cells where {columns.Length} are named"));
            }
        }
        return new LexiconFile(name, columns ?? throw new InvalidDataException($"{name}: no line of column names"), rows, header);
    }

    private static Stream Open(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name}: not embedded");
    }
}
