namespace Isnad.Export;

/// <summary>The tables that there are. They are joined by <c>article</c> and, where there is one, <c>statement</c> or <c>entity</c>.</summary>
public static class ExportTables
{
    /// <summary>One row a statement, with everything that is shown of it.</summary>
    public static ExportTable Statements { get; } = StatementTable.Create();

    /// <summary>All tables.</summary>
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        ArticleTable.Create(), Statements, SpanTable.Create(), ChainTable.Create(), EntityTables.Entities(), EntityTables.Mentions(), EntityTables.Roles(), TimeTable.Create(),
    ];

    /// <summary>The table of that name; null when there is none.</summary>
    public static ExportTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);
}
