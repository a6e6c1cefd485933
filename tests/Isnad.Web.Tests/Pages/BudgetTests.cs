using System.Text;
using Isnad.Export;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Testing;

namespace Isnad.Web.Tests.Pages;

public sealed class BudgetTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private const int Budget = 150 * 1024;
    private const int Length = 5000;
    private const int Statements = 30;

    [Fact]
    public async Task The_page_of_a_long_article_stays_small()
    {
        var body = string.Join("\n\n", Enumerable.Repeat(Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText), 2).SelectMany(texts => texts));
        var reading = new ArticleReader().Read(new Article(body[..body.IndexOf('\n', Length)]) { Id = "long" });
        Assert.True(reading.Statements.Count >= Statements, $"only {reading.Statements.Count} statements");
        var article = IncomingArticle.Of(reading, "test", ReaderVersion.Current);
        using (var store = SqliteStore.Open(room.Database)) store.Add([article]);

        var page = await room.Client.GetStringAsync($"/articles/{article.Key.Article}", TestContext.Current.CancellationToken);

        Assert.InRange(Encoding.UTF8.GetByteCount(page), Length, Budget);
        Assert.DoesNotContain("&#x6", page, StringComparison.OrdinalIgnoreCase);
    }
}
