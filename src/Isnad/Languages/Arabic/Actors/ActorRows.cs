using System.Collections;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Actors;

/// <summary>The rows of an embedded table, their cells by the names of the columns.</summary>
internal sealed class ActorRows(string file) : IEnumerable<ActorRow>
{
    public IEnumerator<ActorRow> GetEnumerator()
    {
        var table = LexiconFile.Embedded(file);
        return table.Rows.Select(row => new ActorRow(table.Columns, row)).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One of them.</summary>
internal sealed class ActorRow(IReadOnlyList<string> columns, LexiconRow row)
{
    /// <summary>The cell of a column that the table has.</summary>
    public string this[string column] => Optional(column) ?? (columns.Contains(column, StringComparer.Ordinal) ? "" : throw row.Error($"there is no column '{column}'"));

    /// <summary>The cell of a column; null where it is empty or there is no such column.</summary>
    public string? Optional(string column)
    {
        for (var c = 0; c < columns.Count; c++) if (columns[c] == column && row[c].Length > 0) return row[c];
        return null;
    }

    /// <summary>The parts of a cell.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);

    public InvalidDataException Error(string what) => row.Error(what);
}
