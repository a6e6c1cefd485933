using System.Globalization;
using System.Text.Json;
using Isnad.Store.PostgreSql;
using Isnad.Store.Sqlite;
using Isnad.Testing;

namespace Isnad.Store.Tests;

/// <summary>The same articles in both stores give the same answers to the same questions, to the last cursor.</summary>
public sealed class StoreParityTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 15);

    // Every kind of part, every key and some of the Arabic ones; {0} to {2} are words of the articles.
    private static readonly string[] Forms =
    [
        "{0}", "{0} {1}", "{0} OR {1}", "{0} -{1}", "\"{2}\"", "\"{2}\"~3", "\"{0} {1}\"~9", "exact:{0}", "exact:(\"{2}\" OR {1})", "{3}*", "{3}* {1}", "({0} OR {1}) -({2})",
        "speaker:{0}", "about:{0}", "via:{0}", "place:{0}", "cue:{0}", "outlet:{0}", "outlet:={0}", "speaker:=\"{2}\"", "قائل:({0} OR {1})", "عن:{0} OR ناشر:{1}", "act:say {0}", "quote:direct OR {0}", "فعل:say -{0}", "has:chain {3}*",
        "pub:2026", "pub:2026-01/ {0}", "pub:/2026-02 -{0}", "نشر:2025-01/2026-02 {0}", "date:2026 OR {0}", "{0} (pub:2026-01 OR cue:{1})", "outlet:{0} OR outlet:{1} OR pub:P1W",
        "{0} OR status:rejected", "status:edited OR {0}", "actor:\"{4}\"", "{0} -actor:\"{4}\"",
    ];

    private readonly string file = Path.Combine(Path.GetTempPath(), $"isnad-parity-{Guid.NewGuid():n}.db");
    private readonly SqliteStore left;
    private readonly PostgreSqlStore right;

    /// <summary>The server's own order is that of Arabic, so that a comparison in SQL that forgets "C" would be noticed.</summary>
    public StoreParityTests(PostgreSqlServer server)
    {
        var clock = new SetClock(new DateTimeOffset(2026, 3, 15, 8, 30, 0, TimeSpan.Zero));
        left = SqliteStore.Open(file, new SqliteOptions { Create = true, Time = clock });
        right = PostgreSqlStore.Open(PostgreSqlAddress.Parse(server.NewDatabase("LOCALE_PROVIDER icu ICU_LOCALE 'ar'")), new PostgreSqlOptions { Create = true, Time = clock });
    }

    public void Dispose()
    {
        left.Dispose();
        right.Dispose();
        foreach (var path in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*")) File.Delete(path);
    }

    [Fact]
    public void Both_stores_give_the_same_hits_totals_cursors_and_facets()
    {
        var articles = Samples().Concat(Made()).ToList();
        Assert.Equal(left.Add(articles), right.Add(articles));
        var again = articles.Take(20).Select(article => IncomingArticle.Of(new ArticleReader().Read(article.Article with { Text = article.Article.Text + "\nقال الوزير إن الجسر فُتح." }), "test", "0")).ToList();
        Assert.Equal(left.Add(again), right.Add(again));
        Assert.Equal(left.Remove([articles[3].Key.Article]), right.Remove([articles[3].Key.Article]));
        Assert.Equal(left.Reread(again), right.Reread(again));
        Correct(articles[7].Key.Article);
        var queries = Queries(articles).Distinct(StringComparer.Ordinal).ToList();
        var answered = queries.Count(text => Compare(text) > 0);

        Assert.InRange(queries.Count, 300, int.MaxValue);
        Assert.InRange(answered, queries.Count / 3, int.MaxValue);
        Assert.Equal(left.Stats() with { Bytes = 0, Format = 0 }, right.Stats() with { Bytes = 0, Format = 0 });
        Assert.All(Enum.GetValues<DayKind>(), kind => Assert.Equal(left.Days(kind).OrderBy(Shown, StringComparer.Ordinal), right.Days(kind).OrderBy(Shown, StringComparer.Ordinal)));
        Assert.Equal(left.Rows(SearchQuery.Everything).OrderBy(row => row.Id, StringComparer.Ordinal), right.Rows(SearchQuery.Everything).OrderBy(row => row.Id, StringComparer.Ordinal));
        Assert.Equal(left.SavedSearches.LastEntry, right.SavedSearches.LastEntry);
        Assert.All(articles, article => Assert.Equal(Shown(left.Find(new ArticleId(article.Key.Article, null, null))), Shown(right.Find(new ArticleId(article.Key.Article, null, null)))));
        Assert.Empty(right.Check());
    }

    [Fact]
    public void Both_stores_have_the_same_groups_of_copies_whatever_is_added_rewritten_and_removed()
    {
        var chance = new Random(11);
        var texts = Enumerable.Range(0, 4).Select(text => string.Join(' ', Enumerable.Range(0, 40).Select(i => $"كلمة{(text % 2) + 1}{i}"))).ToList();
        for (var turn = 0; turn < 60; turn++)
        {
            List<IncomingArticle> some = [.. Enumerable.Range(0, chance.Next(1, 9)).Select(_ => Sample.Article($"{chance.Next(14)}", "أ", $"2026-01-0{chance.Next(1, 3)}", ("فلان", $"{texts[chance.Next(4)]} {chance.Next(5)}")))];
            if (turn % 3 == 2) Assert.Equal(left.Remove([.. some.Select(article => article.Key.Article)]), right.Remove([.. some.Select(article => article.Key.Article)]));
            else Assert.Equal(left.Add(some), right.Add(some));
            foreach (var key in Enumerable.Range(0, 14).Select(i => Sample.Article($"{i}", "أ", "2026-01-01", ("فلان", "x")).Key.Article))
                Assert.Equal(left.CopiesOf(key).OrderBy(copy => copy.Id.Article, StringComparer.Ordinal), right.CopiesOf(key).OrderBy(copy => copy.Id.Article, StringComparer.Ordinal));
            Assert.Equal(left.Rows(SearchQuery.Everything).OrderBy(row => row.Id, StringComparer.Ordinal), right.Rows(SearchQuery.Everything).OrderBy(row => row.Id, StringComparer.Ordinal));
        }
        Assert.Empty(left.Check());
        Assert.Empty(right.Check());
    }

    private void Correct(string article)
    {
        var id = new ArticleId(article, null, "s1");
        var seen = CorrectedReading.Of(left, left.Find(id)!);
        var said = new CorrectionDraft { By = "ليلى", At = DateTimeOffset.UnixEpoch };
        foreach (var correction in (Correction[])[said.Of(seen, id, CorrectionKind.Reject), said.Of(seen, id with { Statement = "s2" }, CorrectionKind.Edit, new StatementEdit { Act = SpeechAct.Warn })])
            Assert.Equal(Shown(left.Corrections.Add(correction)), Shown(right.Corrections.Add(correction)));
    }

    /// <summary>The number of hits.</summary>
    private int Compare(string text)
    {
        Assert.True(SearchQuery.TryParse(text, Today, out var query, out var error), $"{text}: {error?.Message}");
        Assert.Equal(left.ArticlesOf(query!), right.ArticlesOf(query!));
        string? cursor = null;
        var total = 0;
        do
        {
            var options = new SearchOptions { Limit = 7, Facets = true, Cursor = cursor };
            var (one, other) = (left.Search(query!, options), right.Search(query!, options));
            Assert.True(Shown(one) == Shown(other), $"{text}, page at {cursor ?? "the start"}:\n{Shown(one)}\n{Shown(other)}");
            (cursor, total) = (one.Cursor, one.Total);
        }
        while (cursor is not null);
        return total;
    }

    private static string Shown<T>(T value) => JsonSerializer.Serialize(value);

    private static IEnumerable<string> Queries(List<IncomingArticle> articles)
    {
        var chance = new Random(20261);
        var rows = articles.SelectMany(article => article.Statements).Select(statement => statement.Row).ToList();
        var actors = rows.SelectMany(row => row.AboutActors.Split(StatementRow.Separator).Append(row.SpeakerActor)).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Append("person:nobody").ToList();
        for (var i = 0; i < Forms.Length * 14; i++)
        {
            var words = WordsOf(rows[chance.Next(rows.Count)], chance);
            var at = chance.Next(words.Count);
            var beside = string.Join(' ', words.Skip(at).Take(3));
            var other = words[chance.Next(words.Count)];
            yield return string.Format(CultureInfo.InvariantCulture, Forms[i % Forms.Length], words[at], other, beside, words[at][..Math.Min(3, words[at].Length)], actors[chance.Next(actors.Count)]);
        }
    }

    // Words of one of the fields, as written.
    private static List<string> WordsOf(StatementRow row, Random chance)
    {
        string[] fields = [row.Content, row.Content, row.Speaker, row.Outlet, row.Cue, row.Via, row.Place, row.Around];
        var words = Words(fields[chance.Next(fields.Length)]);
        return words.Count > 0 ? words : Words(row.Content) is { Count: > 0 } said ? said : ["الخطة"];
    }

    private static List<string> Words(string text) => [.. SearchWords.Split(text).Select(word => word.Span.Slice(text).ToString()).Where(word => word.All(char.IsLetterOrDigit) && word != "OR")];

    private static IEnumerable<IncomingArticle> Samples()
    {
        var reader = new ArticleReader();
        foreach (var (path, number) in Repository.Files("samples", ".txt").Order(StringComparer.Ordinal).Select((path, number) => (path, number)))
            yield return IncomingArticle.Of(reader.Read(new Article(File.ReadAllText(path)) { Id = Path.GetFileName(path), Outlet = number % 2 == 0 ? "جريدة الضفة" : null, Date = new DateOnly(2026, 1 + number, 3) }), path, "0");
    }

    // Order where UTF-16 and UTF-8 disagree (😀 and a private use letter), marks inside words, more hits than a page, articles without a day.
    private static IEnumerable<IncomingArticle> Made()
    {
        string[] words = ["الخطة", "خطة", "وبالخطة", "خطتها", "الماء", "أحمد", "احمد", "أحمدٌ", "بي.بي.سي", "B-52", "٣٫٥", "😀", "\uE001", "\uFB50", "الله", "لله"];
        var chance = new Random(4);
        string Word() => words[chance.Next(words.Length)];
        for (var i = 0; i < 80; i++)
        {
            var day = string.Create(CultureInfo.InvariantCulture, $"2026-0{(i % 3) + 1}-{(i % 5) + 1:00}");
            var article = Sample.Article($"{i}", Word(), day, [.. Enumerable.Range(0, 4).Select(_ => (Word(), $"{Word()} {Word()} {Word()}"))]);
            yield return i % 10 != 0 ? article : IncomingArticle.Of(article.Reading with { Article = article.Reading.Article with { Date = null } }, "test", "0");
        }
    }
}
