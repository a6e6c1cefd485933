using System.Globalization;
using Isnad.Analysis;

namespace Isnad.Cli;

/// <summary>Says what was counted.</summary>
internal static class SelectionText
{
    public static string Of(Selection selection)
    {
        var days = selection is { FirstDay: { } first, LastDay: { } last } ? first == last ? $", {first}" : $", {first} to {last}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(selection.Statements, "statement")} in {Count(selection.Articles, "article")} of {Count(selection.Outlets, "outlet")}{days}{(selection.Scope.Length > 0 ? "; only " : "")}{selection.Scope}");
    }

    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
