using System.Text.Json;
using Isnad.Export;
using Isnad.Intake;

namespace Isnad.App.Tests;

/// <summary>ninjs and NewsML-G2 go out and come in again.</summary>
public sealed class AgencyExportTests
{
    private static readonly Article Whole = new("قال الوزير سامر نعيم إن الخطة «جاهزة» & <كاملة> 😀.\n\nوأضافت المهندسة هند الراوي أن المياه تكفي.")
    {
        Id = "urn:newsml:saha.example:1",
        Title = "الخطة < المياه",
        Outlet = "وكالة الساحة",
        Date = new DateOnly(2026, 1, 5),
        Url = "https://example.org/a?b=1&c=2",
        Byline = "سناء كرم",
        Credit = "وكالة الساحة للأنباء",
    };

    [Theory]
    [InlineData("ninjs", ".json", InputFormat.Auto)]
    [InlineData("newsml-g2", ".xml", InputFormat.Auto)]
    public async Task An_article_comes_back_as_it_went(string format, string ending, InputFormat from)
    {
        var reading = ExportSample.Reader.Read(Whole);
        var files = ExportArchive.Read(await ExportSample.Written(format, articles: [new ExportedArticle(reading)]));

        var input = Assert.Single(Inputs.Read(files["urn_newsml_saha.example_1" + ending], from));

        Assert.Equal((null, Whole), (input.Failure?.Message, input.Article));
        Assert.Empty(input.Warnings);
        Assert.Equal(reading.Statements.Count, ExportSample.Reader.Read(input.Article!).Statements.Count);
    }

    [Fact]
    public async Task Ninjs_keeps_the_text_as_it_is()
    {
        var written = Whole with { Id = "7", Text = "خطة  جديدة\nقال الوزير سامر نعيم: \n\n\n  «الخطة\tجاهزة» 😀.\r\nوأضاف أن المياه تكفي. \n" };

        Assert.Equal(written, await BackAsync("ninjs", ".json", written));
        Assert.Equal(written with { Id = null }, await BackAsync("ninjs", ".json", written with { Id = null }));
    }

    [Theory]
    [InlineData("ninjs", ".json")]
    [InlineData("newsml-g2", ".xml")]
    public async Task What_an_article_does_not_have_is_not_made_up_when_it_comes_back(string format, string ending)
    {
        var bare = new Article(Whole.Text) { Id = "7", Credit = "وكالة الساحة" };

        Assert.Equal(bare, await BackAsync(format, ending, bare));
    }

    private static async Task<Article?> BackAsync(string format, string ending, Article article)
    {
        var files = ExportArchive.Read(await ExportSample.Written(format, articles: [new ExportedArticle(ExportSample.Reader.Read(article))]));
        return Assert.Single(Inputs.Read(files.Single(file => file.Key.EndsWith(ending, StringComparison.Ordinal) && !file.Key.EndsWith(".statements.json", StringComparison.Ordinal)).Value)).Article;
    }

    [Theory]
    [InlineData("ninjs", ".json")]
    [InlineData("newsml-g2", ".xml")]
    public async Task Statements_stand_in_a_file_beside_each_item(string format, string ending)
    {
        var files = ExportArchive.Read(await ExportSample.Written(format));

        Assert.Equal(8, files.Count);
        Assert.Equal(["00f1e2d3c4b5a697.2", "hash", "n1", "فارغ"], files.Keys.Where(name => name.EndsWith(ending, StringComparison.Ordinal) && !name.EndsWith(".statements.json", StringComparison.Ordinal)).Select(name => name[..^ending.Length]).Select(name => name.Length == 16 ? "hash" : name).Order(StringComparer.Ordinal));
        using var statements = JsonDocument.Parse(files["n1.statements.json"]);
        Assert.Equal(("isnad.reading/1", 2), (statements.RootElement.GetProperty("schema").GetString(), statements.RootElement.GetProperty("statements").GetArrayLength()));
    }

    [Fact]
    public async Task Ninjs_has_no_key_of_its_own()
    {
        string[] known = ["uri", "standard", "type", "language", "pubStatus", "firstCreated", "by", "copyrightHolder", "infoSources", "headlines", "bodies", "people", "organisations", "places", "altIds"];
        foreach (var (name, file) in ExportArchive.Read(await ExportSample.Written("ninjs")).Where(file => !file.Key.EndsWith(".statements.json", StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(file);
            Assert.All(json.RootElement.EnumerateObject(), property => Assert.Contains(property.Name, known));
            Assert.True(json.RootElement.TryGetProperty("uri", out _), name);
        }
    }
}
