using System.Net;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Tests.Browsing;

namespace Isnad.Web.Tests.Pages;

/// <summary>Scripts stay text also on the pages of outlets, actors, comparisons, words, feeds and corrections, and where something is wrong.</summary>
public sealed class InertCornersTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    // The payloads that differ in how they break out of markup; InertTests walks all of them through the fields of an article.
    private const int EachOf = 12;

    private static readonly string[] Drawn = ["svg", "g", "rect", "path", "text"];

    private static IReadOnlyList<string> Chosen { get; } = [.. Payloads.All.Where((_, i) => i % EachOf == 0)];

    [Fact]
    public async Task No_payload_runs_in_a_corner()
    {
        var stored = Chosen.Select((payload, i) => (Payload: payload, Article: PayloadArticle.Of(payload, i))).ToList();
        using (var store = SqliteStore.Open(room.Database))
        {
            foreach (var part in stored.Chunk(StoreLimits.Transaction)) store.Add([.. part.Select(one => one.Article)]);
            foreach (var (payload, i) in Chosen.Select((payload, i) => (payload, i))) store.Feeds.Add(new FollowedFeed(0, $"https://news.example.org/{i}.xml") { Title = payload, Due = DateTimeOffset.MaxValue });
            foreach (var (payload, article) in stored) Correct(store, article.Key.Article, payload);
        }
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var wrong = new List<string>();

        foreach (var path in stored.SelectMany(one => Paths(one.Payload, one.Article.Key.Article)).Prepend("/feeds").Prepend("/outlets"))
        {
            var answer = await visitor.Page.GotoAsync(path, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Load });
            if (answer!.Status >= 500) wrong.Add($"{path}: {answer.Status}");
            if (await visitor.Page.EvaluateAsync<int>("window.stranger === undefined ? document.querySelectorAll('[data-stranger], script:not([src^=\"/room.\"]), iframe, object, embed, img, base, style').length : -1") != 0) wrong.Add($"{path}: an element of a stranger");
        }

        Assert.Empty(wrong);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Pictures_and_tables_of_payloads_are_whole()
    {
        using (var store = SqliteStore.Open(room.Database)) store.Add([.. Chosen.Select(PayloadArticle.Of)]);

        foreach (var article in Chosen.Select((payload, i) => PayloadArticle.Of(payload, i).Key.Article))
            foreach (var path in new[] { $"/statements/{article}.1.s1/chain.svg", $"/articles/{article}/speakers.svg" })
            {
                using var answer = await room.Client.GetAsync(path, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var drawn = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                Assert.All(drawn.Descendants(), element => Assert.Contains(element.Name.LocalName, Drawn));
            }
    }

    private static IEnumerable<string> Paths(string payload, string article)
    {
        var typed = Uri.EscapeDataString(payload);
        yield return $"/outlets/{typed}";
        yield return $"/actors/{typed}";
        yield return $"/actors/{Uri.EscapeDataString("name:" + payload)}";
        yield return $"/compare?article={article}";
        yield return $"/words?near={typed}&q={typed}&against={typed}";
        yield return $"/timeline?q={typed}&by={typed}";
        yield return $"/statements/{article}.1.s1";
        yield return $"/statements/{article}.1.s1/correct";
        yield return $"/articles/{typed}";
        yield return $"/{typed}";
    }

    private static void Correct(SqliteStore store, string article, string payload)
    {
        var id = new ArticleId(article, 1, "s1");
        var seen = CorrectedReading.Of(store, store.Find(id)!);
        var draft = new CorrectionDraft { By = payload, Note = payload, At = DateTimeOffset.UnixEpoch };
        store.Corrections.Add(draft.Of(seen, id, CorrectionKind.Edit, new StatementEdit { Speaker = new SpeakerEdit { Name = payload } }));
    }
}
