using static Isnad.Export.ExportColumn<Isnad.Export.ChainRow>;

namespace Isnad.Export;

/// <summary>One row a link of a statement's chain, the outlet first.</summary>
internal static class ChainTable
{
    public static ExportTable Create() => new ExportTable<ChainRow>(
        "chains",
        article => ExportedStatement.Of(article).SelectMany(Rows),
        OfText("article", row => row.In.Article.Key, required: true),
        OfText("statement", row => row.In.Name, required: true),
        OfWhole("position", row => row.Position, required: true),
        OfText("role", row => ContractNames.Of(row.Link.Role), required: true),
        OfText("name", row => row.Link.Name),
        OfYesNo("named", row => row.Link.Named, required: true));

    private static IEnumerable<ChainRow> Rows(ExportedStatement s) => s.Statement.Chain.Select((link, i) => new ChainRow(s, i + 1, link));
}

internal sealed record ChainRow(ExportedStatement In, int Position, ChainLink Link);
