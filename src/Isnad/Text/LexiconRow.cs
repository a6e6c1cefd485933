namespace Isnad.Text;

/// <summary>One row of a <see cref="LexiconFile"/>.</summary>
public sealed class LexiconRow
{
    private readonly string file;
    private readonly int line;
    private readonly string[] cells;

    internal LexiconRow(string file, int line, string[] cells) => (this.file, this.line, this.cells) = (file, line, cells);

    public int Count => cells.Length;

    public string this[int column] => cells[column];

    /// <summary>An error that names file and line.</summary>
    public InvalidDataException Error(string what) => new($"{file}:{line}: {what}");
}
