using Isnad.Store;

namespace Isnad.Answers;

/// <summary>Fields of a row as they go out: what is empty inside is null outside, what is joined inside is a list.</summary>
internal static class RowText
{
    public static string? OrNull(string text) => text.Length == 0 ? null : text;

    public static string[] Parts(string text) => text.Split(StatementRow.Separator, StringSplitOptions.RemoveEmptyEntries);
}
