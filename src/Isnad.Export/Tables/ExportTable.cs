namespace Isnad.Export;

/// <summary>A table into which articles are laid out. Offsets are code points.</summary>
public abstract class ExportTable
{
    private protected ExportTable(string name) => Name = name;

    /// <summary>What it holds, such as <c>statements</c>: the name of its file.</summary>
    public string Name { get; }

    /// <summary>The columns.</summary>
    public abstract IReadOnlyList<ExportColumn> Columns { get; }

    /// <summary>The rows of one article, a value a column.</summary>
    public abstract IEnumerable<object?[]> Rows(ExportedArticle article);
}

/// <summary>A table by its rows' type.</summary>
internal sealed class ExportTable<TRow>(string name, Func<ExportedArticle, IEnumerable<TRow>> rows, params ExportColumn<TRow>[] columns) : ExportTable(name)
{
    public override IReadOnlyList<ExportColumn> Columns => columns;

    public override IEnumerable<object?[]> Rows(ExportedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return rows(article).Select(row => Array.ConvertAll(columns, column => column.Value(row)));
    }
}
