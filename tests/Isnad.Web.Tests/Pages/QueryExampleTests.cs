using Isnad.Web.Interface;

namespace Isnad.Web.Tests.Pages;

/// <summary>What the pages propose to look for is found in the samples.</summary>
public sealed class QueryExampleTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    public static TheoryData<string> Examples => [.. InterfaceTexts.Embedded.Keys.Where(key => key == "home.searchExample" || key.StartsWith("example.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_finds_something(string key)
    {
        foreach (var language in Enum.GetValues<InterfaceLanguage>())
        {
            var found = await room.JsonAsync("/api/v1/search?q=" + Uri.EscapeDataString(InterfaceTexts.Embedded[key, language]));
            Assert.InRange(found.GetProperty("total").GetInt32(), 1, int.MaxValue);
        }
    }

    [Fact]
    public async Task The_field_shows_its_example() =>
        Assert.Contains(InterfaceTexts.Embedded["home.searchExample", InterfaceLanguage.English], System.Net.WebUtility.HtmlDecode(await PageAsync("en")), StringComparison.Ordinal);

    private async Task<string> PageAsync(string language)
    {
        using var answer = await room.SendAsync(HttpMethod.Get, "/", headers => headers.AcceptLanguage.ParseAdd(language));
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
