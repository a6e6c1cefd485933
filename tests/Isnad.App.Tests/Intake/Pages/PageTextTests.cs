using System.Globalization;
using System.Text.Json;
using Isnad.Intake;
using Isnad.Testing;

namespace Isnad.App.Tests;

/// <summary>The text and what is known of it, from pages written for these tests, and from three real ones that are not part of this repository.</summary>
public sealed class PageTextTests(ITestOutputHelper output)
{
    private const double Wanted = 0.95;

    private static readonly string Folder = Repository.PathOf("tests/Isnad.App.Tests/Data/pages");

    public static IEnumerable<TheoryDataRow<string>> Pages => Directory.EnumerateFiles(Folder, "*.html").Order(StringComparer.Ordinal).Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_text_of_a_page_is_found(string page)
    {
        var input = Read(Path.Combine(Folder, page + ".html"));
        var expected = File.ReadAllText(Path.Combine(Folder, page + ".txt"));

        Assert.Null(input.Failure?.Message);
        Check(page, expected, input.Article!.Text);
        Assert.Empty(input.Warnings);
    }

    [Fact]
    public void What_pages_say_of_their_articles_is_found()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "pages.json")));
        foreach (var page in expected.RootElement.EnumerateObject())
        {
            var input = Read(Path.Combine(Folder, page.Name + ".html"));
            foreach (var field in page.Value.EnumerateObject()) Assert.Equal((page.Name, field.Name, field.Value.GetString()), (page.Name, field.Name, Field(input, field.Name)));
        }
    }

    [Theory]
    [InlineData("cnn/page.html", "cnn/expected.txt")]
    [InlineData("lbc/page.html.gz", "lbc/expected.json")]
    public void The_text_of_a_real_page_is_found(string page, string expected)
    {
        var text = File.ReadAllText(Shared(expected));
        if (expected.EndsWith(".json", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(text);
            text = string.Join('\n', json.RootElement.GetProperty("V1").GetProperty("body").GetProperty("sections")[0].GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetString()));
        }
        Check(page, text, Read(Shared(page)).Article!.Text);
    }

    [Fact]
    public void The_text_of_a_real_page_has_its_snippets_and_not_its_surroundings()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Shared("assabah/expected-snippets.json")));
        var expected = json.RootElement.EnumerateObject().Single().Value;
        var article = Read(Shared("assabah/page.html")).Article!;

        Assert.Equal(expected.GetProperty("title").GetString()!.Replace("  ", " ", StringComparison.Ordinal), article.Title);
        Assert.All(expected.GetProperty("with").EnumerateArray(), snippet => Assert.Contains(snippet.GetString()!, article.Text, StringComparison.Ordinal));
        Assert.All(expected.GetProperty("without").EnumerateArray(), snippet => Assert.DoesNotContain(snippet.GetString()!, article.Text, StringComparison.Ordinal));
    }

    private static string Shared(string name)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "pages", name);
        Assert.SkipUnless(File.Exists(path), $"{path} is not there: real pages are not part of this repository");
        return path;
    }

    private static ArticleInput Read(string path) => Assert.Single(new ArticleFiles(Stream.Null).Read([path]));

    private void Check(string page, string expected, string actual)
    {
        var f1 = TokenF1.Of(expected, actual);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page}: token F1 {f1:F3}"));
        Assert.True(f1 >= Wanted, string.Create(CultureInfo.InvariantCulture, $"{page}: token F1 {f1:F3}\n{actual}"));
    }

    private static string? Field(ArticleInput input, string name) => name switch
    {
        "title" => input.Article!.Title,
        "outlet" => input.Article!.Outlet,
        "url" => input.Article!.Url,
        "date" => input.Article!.Date?.ToString("O", CultureInfo.InvariantCulture),
        "byline" => input.Article!.Byline,
        "credit" => input.Article!.Credit,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
