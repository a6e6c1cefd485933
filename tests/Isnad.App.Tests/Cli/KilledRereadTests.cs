using System.Diagnostics;
using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.App.Tests;

public sealed class KilledRereadTests
{
    private const int Articles = 600;
    private const int Kills = 3;

    /// <summary>With actors of the user's own every reading becomes another one.</summary>
    [Fact]
    public void A_reread_that_is_killed_loses_nothing_keeps_corrections_and_runs_on()
    {
        using var folder = new TestFolder();
        var actors = folder.Add("actors.tsv", "id\tkind\tname\nmy:samer\tperson\tسامر نعيم\n");
        var before = folder["before.db"];
        Assert.True(ProgramRun.Of(null, "add", folder.Add("in.jsonl", string.Concat(Enumerable.Range(1, Articles).Select(i =>
            $$"""{"id":"{{i}}","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة رقم {{i}} جاهزة."}""" + "\n"))), "--db", before, "-q"));
        Correct(before);
        var whole = folder["whole.db"];
        File.Copy(before, whole);
        var clock = Stopwatch.StartNew();
        Assert.True(Reread(whole, null));
        var time = clock.Elapsed;
        var wanted = ProgramRun.Dump(whole);
        Assert.NotEqual(ProgramRun.Dump(before), wanted);
        Assert.Contains("my:samer", wanted, StringComparison.Ordinal);
        Assert.Contains("مراجعة 3", wanted, StringComparison.Ordinal);
        var chance = new Random(20261);

        for (var i = 0; i < Kills; i++)
        {
            var database = folder[$"{i}.db"];
            File.Copy(before, database);
            Reread(database, time * (0.3 + (0.65 * chance.NextDouble())));
            Assert.Empty(ProgramRun.Problems(database));
            Assert.Equal(Texts(before), Texts(database));
            Assert.True(Reread(database, null));
            Assert.Equal(wanted, ProgramRun.Dump(database));
            Assert.Empty(ProgramRun.Problems(database));
        }

        bool Reread(string database, TimeSpan? killAfter) => ProgramRun.Of(killAfter, "reread", "--all", "--actors", actors, "--db", database, "-q");
    }

    // Some statements are accepted, some rejected.
    private static void Correct(string database)
    {
        using var store = SqliteStore.Open(database);
        foreach (var (key, i) in store.Articles(null, 9).Select((key, i) => (key, i)))
        {
            var article = store.Find(new ArticleId(key, null, null))!;
            var draft = new CorrectionDraft { By = "ليلى", At = DateTimeOffset.UnixEpoch, Note = FormattableString.Invariant($"مراجعة {i}") };
            var said = draft.Of(CorrectedReading.Of(store, article), article.Id with { Statement = article.Reading.Statements[0].Id }, i % 2 == 0 ? CorrectionKind.Accept : CorrectionKind.Reject);
            Assert.Equal(CorrectionOutcome.Kept, store.Corrections.Add(said).Outcome);
        }
    }

    private static string Texts(string database)
    {
        using var store = SqliteStore.Open(database);
        return string.Join('\n', store.Articles(null, Articles).Select(key => store.Find(new ArticleId(key, null, null))!).Select(article => $"{article.Id} {article.Reading.Text} {store.Corrections.Of(article.Id.Article).Count}"));
    }
}
