using Isnad.Store;

namespace Isnad.Web.Views;

/// <summary>Which statements a page of figures counts: those that answer the query that was typed, or all.</summary>
internal static class AskedStatements
{
    /// <summary>Reads the query; false with what is wrong with it.</summary>
    public static bool TryParse(string? text, TimeProvider time, out SearchQuery? query, out QueryError? error)
    {
        error = null;
        query = SearchQuery.Everything;
        return string.IsNullOrWhiteSpace(text) || SearchQuery.TryParse(text, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), out query, out error);
    }
}
