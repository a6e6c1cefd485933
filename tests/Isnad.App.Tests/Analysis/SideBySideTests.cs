using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.App.Tests;

public sealed class SideBySideTests : IDisposable
{
    private readonly NewsStore news = new(
        News.Article("1", "الضفة", "2026-01-05",
            new Said("سامر نعيم", "خطة المياه الجديدة تكفي سكان المدينة خمسة أعوام"),
            new Said("سامر نعيم", "أسعار الكهرباء سترتفع في الصيف المقبل"),
            new Said("هند الراوي", "الخطة لا تعالج تلوث النهر")),
        News.Article("2", "المدينة", "2026-01-06",
            new Said("الوزير نعيم", "خطة المياه تكفي المدينة لخمسة أعوام قادمة"),
            new Said("مجلس المدينة", "الميزانية لم تقر بعد"),
            new Said("هند الراوي", "الخطة لا تعالج تلوث النهر إطلاقا")),
        News.Article("3", "البحيرة", "2026-01-04", new Said("سامر نعيم", "خطة المياه الجديدة تكفي سكان المدينة خمسة أعوام"), new Said("سامر نعيم", "أسعار الكهرباء سترتفع في الصيف المقبل")),
        News.Article("4", "البحيرة", "2026-02-20", new Said("سامر نعيم", "خطة المياه الجديدة تكفي سكان المدينة خمسة أعوام")));

    private IArticleStore Store => news.Store;

    public void Dispose() => news.Dispose();

    [Fact]
    public void Statements_that_say_the_same_stand_in_one_row_and_gaps_as_gaps()
    {
        var comparison = Comparisons.Of(Store, NewsStore.Query("خطة المياه"))!;

        Assert.Equal(["البحيرة", "الضفة", "المدينة"], comparison.Columns.Select(column => column.Outlet).Order(StringComparer.Ordinal));
        Assert.Equal([3, 2, 2, 1], comparison.Rows.Select(row => row.Outlets));
        Assert.Equal("الميزانية لم تقر بعد", Assert.Single(comparison.Rows[^1].Cells, cell => cell.Count > 0)[0].Statement.Content);
        Assert.Contains("at most 2 days from the seed", comparison.Event.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain(comparison.Columns, column => column.Reports.Any(report => report.Day == "2026-02-20"));
    }

    [Fact]
    public void Words_that_no_other_outlet_has_in_the_row_are_marked()
    {
        var comparison = Comparisons.Of(Store, [Found("1"), Found("2")])!;

        Assert.Equal("the reports were named", comparison.Event.Rule);
        Assert.Equal(["الجديدة سكان", "قادمة"], Marked(comparison.Rows[0]));
        Assert.Equal(["", "إطلاقا"], Marked(comparison.Rows[1]));
        Assert.Equal(["", ""], Marked(comparison.Rows[2]));
    }

    [Fact]
    public void A_text_of_another_outlet_is_told_with_the_earlier_one()
    {
        var copy = Assert.Single(Comparisons.Of(Store, [Found("1"), Found("2"), Found("3")])!.Copies);

        Assert.Equal((Found("1").Id.ToString(), Found("3").Id.ToString(), 1.0, Found("3").Id.ToString()), (copy.A, copy.B, copy.Share, copy.Earlier));
    }

    [Fact]
    public void One_article_is_compared_with_the_reports_of_the_same_event()
    {
        var comparison = Comparisons.Of(Store, [Found("2")])!;

        Assert.Equal(("المدينة", 2, Found("2").Id.ToString()), (comparison.Columns[0].Outlet, comparison.Columns.Count, comparison.Event.Seed));
        Assert.Equal(["المدينة", "الضفة"], Comparisons.Of(Store, [Found("2")], ["المدينة", "الضفة"])!.Columns.Select(column => column.Outlet));
        Assert.Null(Comparisons.Of(Store, [Found("4")]));
        Assert.Null(Comparisons.Of(Store, [Found("3"), Found("4")]));
        Assert.Null(Comparisons.Of(Store, NewsStore.Query("نار")));
    }

    [Theory]
    [InlineData("وللمياه خطة جديدة", "خطة المياه الجديدة", true)]
    [InlineData("خطة المياه جاهزة", "أسعار الكهرباء سترتفع", false)]
    [InlineData("إنه في من على إلى عن", "إنه في من على إلى عن", false)]
    public void Statements_are_alike_by_their_content_words(string a, string b, bool same) =>
        Assert.Equal(same, Alignment.Pairs([Row("سامر", a)], [Row("سامر", b)]).Count == 1);

    [Fact]
    public void Another_speaker_must_be_quoted_in_liker_words()
    {
        const string first = "خطة المياه الجديدة تكفي المدينة أعواما طويلة";
        const string second = "خطة المياه تكفي للصيف القادم وبعض الخريف";

        Assert.Single(Alignment.Pairs([Row("سامر نعيم", first)], [Row("الوزير نعيم", second)]));
        Assert.Empty(Alignment.Pairs([Row("سامر نعيم", first)], [Row("هند الراوي", second)]));
    }

    private static StatementRow Row(string speaker, string content) => new() { Article = "a", Version = 1, Position = 1, Name = "s1", Day = "", Speaker = speaker, Content = content };

    private static string[] Marked(ComparisonRow row) => [.. row.Cells.Select(cell => string.Join(' ', cell.SelectMany(one => one.OnlyHere.Select(span => span.Slice(one.Statement.Content).ToString()))))];

    private StoredArticle Found(string id) => Store.ArticlesOf(SearchQuery.Everything).Select(key => Store.Find(new ArticleId(key, null, null))!).First(article => article.Reading.Article.Id == id);
}
