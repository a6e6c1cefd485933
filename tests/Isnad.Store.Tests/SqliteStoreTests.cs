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
        Execute($"PRAGMA user_version = {SqliteStore.Format}; PRAGMA application_id = 7");
        Assert.Contains("another program", Assert.Throws<StoreException>(() => Open(null)).Message, StringComparison.Ordinal);

        File.WriteAllText(Db, new string('x', 5000));
        Assert.Contains("is no Isnad database", Assert.Throws<StoreException>(() => Open(null)).Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(Db).Length);
    }

    [Theory]
    [InlineData(1, "DROP TABLE words; DROP TABLE settings")]
    [InlineData(2, "DELETE FROM settings WHERE name <> 'form'")]
    public void A_file_of_an_older_version_is_brought_up_to_date_and_its_index_made(int version, string without)
    {
        var chance = new Random(version);
        var articles = Enumerable.Range(1, 20).Select(i => RandomRows.Article(chance, i)).ToList();
        using (var store = Open(null)) store.Add(articles);
        // As these were written: numbered as they came, and less known of an article.
        Execute($"""
            {without}; ALTER TABLE versions DROP COLUMN byline; ALTER TABLE versions DROP COLUMN credit;
            DROP INDEX statements_by_day_and_outlet; DROP INDEX statements_by_said;
            DROP TABLE facets; DROP TABLE copy_keys; DROP TABLE copies; ALTER TABLE statements DROP COLUMN is_copy; DROP TABLE corrections; DROP TABLE saved_deliveries; DROP TABLE saved_webhooks; DROP TABLE saved_searches; DROP TABLE intake_marks; DROP TABLE feed_items; DROP TABLE feeds; DROP INDEX statements_by_entry;
            ALTER TABLE statements DROP COLUMN status; ALTER TABLE statements DROP COLUMN corrected_by; ALTER TABLE statements DROP COLUMN entered;
            ALTER TABLE statements DROP COLUMN speaker_actor; ALTER TABLE statements DROP COLUMN about_actors; ALTER TABLE statements DROP COLUMN speaker_roles;
            CREATE TEMP TABLE numbers AS SELECT id, row_number() OVER (ORDER BY name, article_key) AS number FROM statements;
            UPDATE statements SET id = -(SELECT number FROM numbers n WHERE n.id = statements.id);
            UPDATE statements SET id = -id;
            CREATE INDEX statements_by_day ON statements (day DESC, article_key, position);
            PRAGMA user_version = {version}
            """);

        using var migrated = Open(null);

        Assert.Equal(version, migrated.FormatFound);
        Assert.Empty(migrated.Check());
        Assert.True(SearchQuery.TryParse("pub:2026 OR خطة OR ماء", default, out var query, out _));
        var rows = articles.SelectMany(article => StatementRows.Of(article.Reading, article.Key.Article, 1));
        Assert.Equal(PlainMatcher.Search(query!, rows), migrated.Search(query!, new SearchOptions { Limit = 1000 }).Hits.Select(hit => hit.Statement with { Entered = 0, Changed = null }));
        Assert.Equal(new AddCounts(0, 0, 20, 0), migrated.Add(articles));
    }

    [Fact]
    public void A_file_without_narrow_rows_gets_them_from_its_statements()
    {
        using (var store = Open(null)) store.Add([.. Enumerable.Range(1, 5).Select(i => RandomRows.Article(new Random(i), i))]);
        Execute("DROP TABLE facets; DELETE FROM settings WHERE name = 'facets'; ALTER TABLE saved_deliveries DROP COLUMN reason; ALTER TABLE saved_webhooks DROP COLUMN reason; PRAGMA user_version = 10");

        using var migrated = Open(null);

        Assert.Equal(10, migrated.FormatFound);
        Assert.Empty(migrated.Check());
        Assert.Equal(20, migrated.Search(SearchQuery.Everything, new SearchOptions()).Total);
    }

    [Fact]
    public void Rows_that_an_older_version_cut_are_cut_anew_from_the_readings()
    {
        using (var store = Open(null)) store.Add([IncomingArticle.Of(new ArticleReader().Read(new Article("قال وزير الخارجية المصري سامح شكري إن لبنان بحاجة إلى الدعم.") { Id = "1" }), "test", "0")]);
        Execute("UPDATE statements SET speaker_actor = '', about_actors = '', changed = 1; DELETE FROM words; DELETE FROM settings");

        using var again = Open(null);

        Assert.True(SearchQuery.TryParse("actor:person:sameh-shoukry", default, out var query, out _));
        var row = Assert.Single(again.Rows(query!));
        Assert.Equal(("state:LB", DateTimeOffset.UnixEpoch.AddSeconds(1)), (row.AboutActors, row.Changed));
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
    public void A_check_sees_no_damage_in_what_another_program_has_written_since()
    {
        using var one = Open(null);
        for (var b = 0; b < 3; b++) one.Add([.. Enumerable.Range(0, 20).Select(i => Sample.Article($"{b}-{i}", "أ", "2026-01-01", ("فلان", $"الخطة رقم {b} وبند {i}")))]);
        Assert.Empty(one.Check());
        using (var other = Open(null))
            for (var b = 3; b < 60; b++) other.Add([.. Enumerable.Range(0, 20).Select(i => Sample.Article($"{b}-{i}", "أ", "2026-01-01", ("فلان", $"الخطة رقم {b} وبند {i}")))]);

        Assert.Empty(one.Check());
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
    [InlineData("INSERT INTO corrections (article, subject, revision, kind, by, at, statement, seen) SELECT id, 'x', 1, 'reject', 'y', '2026-01-01T00:00:00Z', 'z', '{' FROM articles", "correction.broken")]
    [InlineData("INSERT INTO corrections (article, subject, revision, kind, by, at, statement, seen) SELECT id, 'x', 1, 'rejekt', 'y', '2026-01-01T00:00:00Z', 'z', '{}' FROM articles", "correction.broken")]
    [InlineData("INSERT INTO corrections (article, subject, revision, kind, by, at, statement, seen) SELECT id, 'x', 1, 'reject', 'y', 'yesterday', 'z', '{}' FROM articles", "correction.broken")]
    [InlineData("UPDATE versions SET day = '2026-02-30'", "reading.broken")]
    [InlineData("UPDATE statements SET status = 'accepted'", "statement.differs")]
    [InlineData("UPDATE versions SET text = 'س', body_start = 0", "span.outside")]
    [InlineData("DELETE FROM words WHERE rowid = (SELECT min(id) FROM statements); INSERT INTO words (rowid, content) SELECT min(id), 'غيره' FROM statements", "index.differs")]
    [InlineData("UPDATE articles SET newest = 2", "version.missing")]
    [InlineData("UPDATE statements SET article_key = 'ffffffffffffffff' WHERE position = 2", "statement.stray")]
    [InlineData("DELETE FROM copies", "copy.group")]
    [InlineData("PRAGMA foreign_keys = OFF; UPDATE copies SET original = 7", "copy.group")]
    [InlineData("UPDATE statements SET is_copy = 1", "copy.differs")]
    [InlineData("UPDATE facets SET speaker = 1", "facet.differs")]
    [InlineData("DELETE FROM facets WHERE id = (SELECT min(id) FROM facets)", "facet.differs")]
    [InlineData("INSERT INTO facets VALUES (1, 2, 3, 4, 5)", "facet.differs")]
    public void Damage_is_found(string damage, string code)
    {
        using (var store = Open(null)) store.Add([Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"), ("هند", "لا"))]);
        Execute(damage);

        using var damaged = Open(null);

        Assert.Contains(code, damaged.Check().Select(problem => problem.Code));
    }

    [Fact]
    public void Where_the_next_of_several_copies_is_damaged_the_first_can_be_removed()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"كلمة{i}"));
        var articles = Enumerable.Range(1, 2).Select(i => Sample.Article($"{i}", "أ", "2026-01-05", ("فلان", text))).ToList();
        using (var store = Open(null)) store.Add(articles);
        Execute("UPDATE versions SET reading = '{' WHERE article = (SELECT max(id) FROM articles)");

        using var damaged = Open(null);

        Assert.Equal(1, damaged.Remove([articles[0].Key.Article]));
        Assert.Equal(["reading.broken"], damaged.Check().Select(problem => problem.Code));
        Assert.False(Assert.Single(damaged.Rows(SearchQuery.Everything)).IsCopy);
    }

    [Fact]
    public void A_row_that_can_not_be_read_is_named()
    {
        using (var store = Open(null)) store.Add([Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"))]);
        Execute("UPDATE statements SET status = 'acceptet'");

        using var damaged = Open(null);

        Assert.Matches("^[0-9a-f]{16}\\.1\\.s1: is damaged: 'acceptet' is no status", Assert.Throws<StoreException>(() => damaged.Check().ToList()).Message);
    }

    [Theory]
    [InlineData("UPDATE versions SET reading = '{' WHERE article = 1", "reading.broken")]
    [InlineData("UPDATE versions SET text = 'س', body_start = 0 WHERE article = 1", "span.outside")]
    public void Where_rows_are_cut_anew_a_damaged_article_keeps_its_own(string damage, string code)
    {
        using (var store = Open(null)) store.Add([Sample.Article("1", "أ", "2026-01-01", ("فلان", "الخطة")), Sample.Article("2", "أ", "2026-01-01", ("فلان", "الخطة"))]);
        Execute($"{damage}; UPDATE statements SET speaker_roles = 'x'; UPDATE settings SET value = value - 1 WHERE name = 'rows'");

        using var again = Open(null);

        Assert.True(SearchQuery.TryParse("خطة", default, out var query, out _));
        Assert.Equal(["", "x"], again.Rows(query!).Select(row => row.SpeakerRoles).Order(StringComparer.Ordinal));
        Assert.Contains(code, again.Check().Select(problem => problem.Code));
        Assert.DoesNotContain("index.count", again.Check().Select(problem => problem.Code));
    }

    private SqliteStore Open(int? pages) => SqliteStore.Open(Db, new SqliteOptions { Create = true, MostPages = pages });

    private void Execute(string sql)
    {
        using var connection = SqliteStore.Connect(Db, new SqliteOptions());
        SqliteSchema.Execute(connection, sql);
    }
}
