using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Adds up a <see cref="Selection"/> as rows go by.</summary>
internal sealed class SelectionCounter
{
    private readonly HashSet<string> articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> outlets = new(StringComparer.Ordinal);
    private int statements;
    private string? first;
    private string? last;

    public void Add(StatementRow row)
    {
        statements++;
        articles.Add(row.Article);
        if (row.Outlet.Length > 0) outlets.Add(row.Outlet);
        if (row.Day.Length == 0) return;
        if (first is null || string.CompareOrdinal(row.Day, first) < 0) first = row.Day;
        if (last is null || string.CompareOrdinal(row.Day, last) > 0) last = row.Day;
    }

    public Selection Of(SearchQuery query, Scope scope) => Of(query.Text, scope);

    public Selection Of(string query, Scope scope) => new(query, scope.ToString(), statements, articles.Count, outlets.Count, first, last);
}
