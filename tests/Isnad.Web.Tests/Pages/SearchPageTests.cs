using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Isnad.Web.Tests.Pages;

public sealed class SearchPageTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("القصف")]
    [InlineData("القصف OR المياه")]
    [InlineData("act:say OR act:deny")]
    public async Task What_narrows_a_search_finds_as_much_as_it_says(string query)
    {
        var page = await PageAsync("/search?q=" + Uri.EscapeDataString(query));

        var links = page.QuerySelectorAll("aside.facets a");
        Assert.NotEmpty(links);
        foreach (var link in links.Where(link => !link.HasAttribute("aria-current")))
        {
            var found = await room.JsonAsync("/api/v1" + link.GetAttribute("href"));
            Assert.Equal(link.QuerySelector(".count")!.TextContent, found.GetProperty("total").GetInt32().ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task All_statements_are_more_than_the_newest()
    {
        var home = await PageAsync("/");

        var all = await room.JsonAsync("/api/v1" + home.QuerySelector("[aria-labelledby=latest] .spread a")!.GetAttribute("href"));
        var dated = await room.JsonAsync("/api/v1/search?q=" + Uri.EscapeDataString("pub:1900/"));

        Assert.Equal(dated.GetProperty("total").GetInt32(), all.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/timeline")]
    [InlineData("/api/v1/outlets")]
    [InlineData("/health/live")]
    public async Task Only_the_headers_can_be_asked_for(string path)
    {
        using var answer = await room.SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("/actors/name:")]
    [InlineData("/outlets/…")]
    public async Task Nobody_is_not_found(string path)
    {
        using var answer = await room.Client.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Enter_accepts_nothing()
    {
        var page = await PageAsync($"/statements/{room.Statement}");

        Assert.True(page.QuerySelector("#correct form button")!.HasAttribute("disabled"));
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var answer = await room.SendAsync(HttpMethod.Get, path, headers => headers.AcceptLanguage.ParseAdd("en"));
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
    }
}
