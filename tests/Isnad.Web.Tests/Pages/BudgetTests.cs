using System.Globalization;
using System.Text;
using Isnad.Export;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Testing;
using Isnad.Web.Tests.Browsing;

namespace Isnad.Web.Tests.Pages;

/// <summary>With ISNAD_SHOTS=FOLDER the time to the first paint is written there, too.</summary>
public sealed class BudgetTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("ISNAD_SHOTS");

    private const int Budget = 150 * 1024;
    private const int Length = 5000;
    private const int Statements = 30;

    [Fact]
    public async Task The_page_of_a_long_article_stays_small()
    {
        var article = Keep();

        var page = await room.Client.GetStringAsync($"/articles/{article}", TestContext.Current.CancellationToken);

        Assert.InRange(Encoding.UTF8.GetByteCount(page), Length, Budget);
        Assert.DoesNotContain("&#x6", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_long_article_is_painted_from_what_this_server_sends_alone()
    {
        var article = Keep();
        var times = new List<double>();
        for (var visit = 0; visit < 5; visit++)
        {
            // Each with a browser that has seen nothing yet.
            await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
            await visitor.Page.GotoAsync($"/articles/{article}");
            await visitor.Page.WaitForFunctionAsync("performance.getEntriesByName('first-contentful-paint').length > 0");
            times.Add(await visitor.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
            Assert.Empty(visitor.Troubles);
        }
        Assert.All(times, time => Assert.True(time > 0));
        if (Shots is not null) await File.WriteAllTextAsync(Path.Combine(Shots, "first-paint.txt"), $"milliseconds: {string.Join(" ", times.Select(time => time.ToString("F0", CultureInfo.InvariantCulture)))}\n", TestContext.Current.CancellationToken);
    }

    private string Keep()
    {
        var body = string.Join("\n\n", Enumerable.Repeat(Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText), 2).SelectMany(texts => texts));
        var reading = new ArticleReader().Read(new Article(body[..body.IndexOf('\n', Length)]) { Id = "long" });
        Assert.True(reading.Statements.Count >= Statements, $"only {reading.Statements.Count} statements");
        var article = IncomingArticle.Of(reading, "test", ReaderVersion.Current);
        using (var store = SqliteStore.Open(room.Database)) store.Add([article]);
        return article.Key.Article;
    }
}
