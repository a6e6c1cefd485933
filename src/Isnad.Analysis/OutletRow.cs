using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>A row that has nothing but an outlet, to ask whether the outlet's name answers.</summary>
internal static class OutletRow
{
    public static StatementRow Of(string outlet) => new() { Article = "", Version = 1, Position = 1, Name = "", Day = "", Content = "", Outlet = outlet };
}
