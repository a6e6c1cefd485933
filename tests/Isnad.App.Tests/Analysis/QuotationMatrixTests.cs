using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.App.Tests;

public sealed class QuotationMatrixTests : IDisposable
{
    private readonly NewsStore news = new(
        News.Article("1", "الضفة", "2026-01-05",
            new Said("سامر نعيم", "هند الراوي محقة") { About = [("هند الراوي", null)] },
            new Said("سامر نعيم", "لبنان بخير") { About = [("لبنان", "state:LB")] },
            new Said("هند الراوي", "لبنان بخير وهند الراوي أيضا") { About = [("لبنان", "state:LB"), ("هند الراوي", null)] }),
        News.Article("2", "المدينة", "2026-01-06", new Said("سامر نعيم", "نعم"), new Said("مسؤولون", "لا") { Named = false }));

    public void Dispose() => news.Dispose();

    [Fact]
    public void Outlets_stand_beside_those_whom_they_quote()
    {
        var matrix = QuotationMatrices.Of(news.Store, SearchQuery.Everything, MatrixKind.OutletSpeaker);

        Assert.Equal([("الضفة", 3, 1), ("المدينة", 1, 1)], matrix.Rows.Select(row => (row.Name, row.Statements, row.Articles)));
        Assert.Equal([("سامر نعيم", 3), ("هند الراوي", 1)], matrix.Columns.Select(column => (column.Name, column.Statements)));
        Assert.Equal(["2 1", "1 0"], matrix.Cells.Select(row => string.Join(' ', row)));
        Assert.Equal(5, matrix.Selection.Statements);
    }

    [Fact]
    public void Speakers_stand_beside_those_of_whom_they_speak_themselves_aside()
    {
        var matrix = QuotationMatrices.Of(news.Store, SearchQuery.Everything, MatrixKind.SpeakerAbout, rows: 1);

        Assert.Equal(("سامر نعيم", 2), Assert.Single(matrix.Rows) is var row ? (row.Name, row.Statements) : default);
        Assert.Equal([("state:LB", 2), ("name:هند الراوي", 1)], matrix.Columns.Select(column => (column.Key, column.Statements)));
        Assert.Equal([1, 1], matrix.Cells[0]);
        Assert.Equal((1, 0), (matrix.MoreRows, matrix.MoreColumns));
    }
}
