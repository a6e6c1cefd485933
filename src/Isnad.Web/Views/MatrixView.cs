using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.Web.Views;

/// <summary>Which matrix a page or picture shows, from what its address says. An unknown word stands for the default.</summary>
public sealed record MatrixView(string Kind)
{
    /// <summary>How many depths of colour there are.</summary>
    public const int Steps = 5;

    private const int MostRows = 15;
    private const int MostColumns = 11;

    public static IReadOnlyList<string> Kinds { get; } = ["outlets", "speakers"];

    public static MatrixView Of(string? kind) => new(kind is not null && Kinds.Contains(kind) ? kind : Kinds[0]);

    public QuotationMatrix Read(IArticleStore store, SearchQuery query) =>
        QuotationMatrices.Of(store, query, Kind == "outlets" ? MatrixKind.OutletSpeaker : MatrixKind.SpeakerAbout, rows: MostRows, columns: MostColumns);

    public string RowPath(MatrixLine row) => Kind == "outlets" ? PagePaths.Outlet(row.Key) : PagePaths.Actor(row.Key);

    /// <summary>The depth of a cell's colour: 0 for an empty one. By the square root, so that one large cell does not pale all others.</summary>
    public static int HeatOf(QuotationMatrix matrix, int cell)
    {
        var highest = Math.Max(1, matrix.Cells.SelectMany(row => row).DefaultIfEmpty(0).Max());
        return cell == 0 ? 0 : Math.Max(1, (int)Math.Ceiling(Math.Sqrt((double)cell / highest) * Steps));
    }
}
