using Isnad.Store.Sqlite;

namespace Isnad.Store.Tests;

public sealed class SqliteStoreTests : ArticleStoreTests, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("isnad-store-").FullName;

    private string Db => Path.Combine(folder, "deeper", "isnad.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override IArticleStore Open() => Open(null);

    [Fact]
    public void A_missing_file_is_said_to_be_missing() =>
        Assert.Contains("there is no database; make one with: isnad add PATH", Assert.Throws<StoreException>(() => SqliteStore.Open(Db)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_a_newer_version_or_of_another_program_is_refused_and_left_alone()
    {
        Open(null).Dispose();
        Execute("PRAGMA user_version = 99");
        Assert.Contains("was written by a newer Isnad (format 99", Assert.Throws<StoreException>(() => Open(null)).Message, StringComparison.Ordinal);
        Execute("PRAGMA user_version = 2; PRAGMA application_id = 7");
        Assert.Contains("another program", Assert.Throws<StoreException>(() => Open(null)).Message, StringComparison.Ordinal);

        File.WriteAllText(Db, new string('x', 5000));
        Assert.Contains("is no Isnad database", Assert.Throws<StoreException>(() => Open(null)).Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(Db).Length);
    }

    [Fact]
    public void A_file_of_an_older_version_is_brought_up_to_date_and_its_index_made()
    {
        var article = Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"));
        using (var store = Open(null)) store.Add([article]);
        Execute("DROP TABLE words; DROP TABLE settings; DROP INDEX statements_by_day_and_outlet; DROP INDEX statements_by_said; PRAGMA user_version = 1");
        foreach (var column in new[] { "speaker_actor", "about_actors", "speaker_roles" }) Execute($"ALTER TABLE statements DROP COLUMN {column}");

        using var migrated = Open(null);

        Assert.Equal(1, migrated.FormatFound);
        Assert.True(SearchQuery.TryParse("خطة", default, out var query, out _));
        Assert.Single(migrated.Search(query!, new SearchOptions()).Hits);
        Assert.Empty(migrated.Check());
    }

    [Fact]
    public void Rows_that_an_older_version_cut_are_cut_anew_from_the_readings()
    {
        using (var store = Open(null)) store.Add([IncomingArticle.Of(new ArticleReader().Read(new Article("قال وزير الخارجية المصري سامح شكري إن لبنان بحاجة إلى الدعم.") { Id = "1" }), "test", "0")]);
        Execute("UPDATE statements SET speaker_actor = '', about_actors = ''; DELETE FROM words; DELETE FROM settings");

        using var again = Open(null);

        Assert.True(SearchQuery.TryParse("actor:person:sameh-shoukry", default, out var query, out _));
        Assert.Equal("state:LB", Assert.Single(again.Rows(query!)).AboutActors);
        Assert.Empty(again.Check());
    }

    [Fact]
    public void On_a_full_disk_a_batch_is_kept_whole_or_not_at_all_and_goes_on_when_there_is_room()
    {
        var batches = Enumerable.Range(0, 40).Select(b => Enumerable.Range(0, 20).Select(i => Sample.Article($"{b}-{i}", "أ", "2026-01-01", ("فلان", $"الخطة رقم {b} وبند {i}"))).ToList()).ToList();
        var kept = 0;
        using (var store = Open(60))
        {
            var trouble = Assert.Throws<StoreException>(() =>
            {
                foreach (var batch in batches)
                {
                    store.Add(batch);
                    kept++;
                }
            });
            Assert.Contains("the disk is full", trouble.Message, StringComparison.Ordinal);
            Assert.Equal(kept * 20, store.Stats().Articles);
            Assert.Empty(store.Check());
        }

        using var again = Open(null);
        Assert.InRange(kept, 1, 39);
        Assert.Equal((batches.Count - kept) * 20, batches.Sum(batch => again.Add(batch).Articles));
        Assert.Empty(again.Check());
    }

    [Fact]
    public void A_place_where_no_file_can_be_is_said_to_be_so() =>
        Assert.Contains("can't be opened", Assert.Throws<StoreException>(() => SqliteStore.Open("/proc/isnad.db", new SqliteOptions { Create = true })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("UPDATE versions SET text = replace(text, 'جاهزة', 'جاهزه')", "text.hash")]
    [InlineData("UPDATE versions SET title = 'x'", "source.hash")]
    [InlineData("UPDATE statements SET content = 'غيره'", "statement.differs")]
    [InlineData("DELETE FROM statements WHERE position = 2", "statement.count")]
    [InlineData("DELETE FROM words", "index.count")]
    [InlineData("UPDATE versions SET reading = '{'", "reading.broken")]
    [InlineData("UPDATE versions SET text = 'س', body_start = 0", "span.outside")]
    public void Damage_is_found(string damage, string code)
    {
        using (var store = Open(null)) store.Add([Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"), ("هند", "لا"))]);
        Execute(damage);

        using var damaged = Open(null);

        Assert.Contains(code, damaged.Check().Select(problem => problem.Code));
    }

    private SqliteStore Open(int? pages) => SqliteStore.Open(Db, new SqliteOptions { Create = true, MostPages = pages });

    private void Execute(string sql)
    {
        using var connection = SqliteStore.Connect(Db, new SqliteOptions());
        SqliteSchema.Execute(connection, sql);
    }
}
