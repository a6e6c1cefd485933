using Isnad.Store;

namespace Isnad.Answers;

/// <summary>On whose word we have a statement, in a line: outlet, relays, speaker, each at the point of the arrow; — for one that is not named.</summary>
public static class ChainLine
{
    private const string Missing = "—";

    /// <summary>The names with <c>←</c> between them.</summary>
    public static string Of(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Join(" ← ", [Named(row.Outlet), .. RowText.Parts(row.Via), Named(row.Speaker)]);
    }

    private static string Named(string name) => name.Length > 0 ? name : Missing;
}
