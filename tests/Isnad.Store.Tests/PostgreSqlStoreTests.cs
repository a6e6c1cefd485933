using System.Globalization;
using Isnad.Store.PostgreSql;
using Isnad.Testing;

namespace Isnad.Store.Tests;

public sealed class PostgreSqlStoreTests(PostgreSqlServer server) : ArticleStoreTests
{
    private readonly string address = server.NewDatabase();

    private string Name => NameOf(address);

    protected override IArticleStore Open() => Open(true);

    [Fact]
    public void A_database_without_articles_is_said_to_be_empty_and_left_so()
    {
        Assert.EndsWith("nothing is kept there yet; begin with: isnad add PATH", Assert.Throws<StoreException>(() => Open(false)).Message, StringComparison.Ordinal);
        Assert.Equal("0", Sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'isnad'"));
    }

    [Fact]
    public void A_database_that_is_not_there_or_not_in_UTF8_is_said_to_be_so()
    {
        Assert.Contains("there is no such database; make it with: createdb", Assert.Throws<StoreException>(() => Open(server.AddressOf("nowhere"))).Message, StringComparison.Ordinal);
        server.Query("postgres", $"CREATE DATABASE {Name}_latin TEMPLATE template0 ENCODING 'LATIN1'");
        Assert.Contains("its encoding is not UTF-8", Assert.Throws<StoreException>(() => Open(server.AddressOf(Name + "_latin"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_said_to_be_so() =>
        Assert.Contains("the server can't be reached", Assert.Throws<StoreException>(() => Open("postgres://isnad@/x?host=/nowhere")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_database_of_a_newer_version_or_of_another_program_is_refused_and_left_alone()
    {
        Open().Dispose();
        Sql("UPDATE isnad.settings SET value = 99 WHERE name = 'format'");
        Assert.Contains("was written by a newer Isnad (format 99", Assert.Throws<StoreException>(Open).Message, StringComparison.Ordinal);
        Sql("DELETE FROM isnad.settings");
        Assert.Contains("another program", Assert.Throws<StoreException>(Open).Message, StringComparison.Ordinal);

        var other = server.NewDatabase();
        server.Query(NameOf(other), "CREATE TABLE accounts (id integer)");
        Assert.Contains("another program", Assert.Throws<StoreException>(() => Open(other)).Message, StringComparison.Ordinal);
        Assert.Equal("0", server.Query(NameOf(other), "SELECT count(*) FROM pg_namespace WHERE nspname = 'isnad'"));
    }

    [Fact]
    public void A_database_of_an_older_version_is_brought_up_to_date_and_its_index_made()
    {
        using (var store = Open()) store.Add([Article("1", "الخطة جاهزة")]);
        Sql("""
            DROP TABLE isnad.copy_keys, isnad.copies; ALTER TABLE isnad.statements DROP COLUMN is_copy;
            DROP TABLE isnad.feed_items, isnad.feeds, isnad.intake_marks, isnad.saved_deliveries, isnad.saved_webhooks, isnad.saved_searches, isnad.corrections;
            ALTER TABLE isnad.statements DROP COLUMN words, DROP COLUMN changed; UPDATE isnad.settings SET value = 1 WHERE name = 'format'; DELETE FROM isnad.settings WHERE name = 'form'
            """);

        using var migrated = Open(false);

        Assert.Equal(1, migrated.FormatFound);
        Assert.Single(migrated.Search(Query("خطة"), new SearchOptions()).Hits);
        Assert.Empty(migrated.Check());
    }

    [Fact]
    public void An_index_with_older_forms_is_made_anew()
    {
        using (var store = Open()) store.Add([.. Enumerable.Range(1, 30).Select(i => Article($"{i}", "الخطة جاهزة"))]);
        Sql("UPDATE isnad.statements SET words = ''; UPDATE isnad.settings SET value = value - 1 WHERE name = 'form'");

        using var again = Open(false);

        Assert.Equal(30, again.Search(Query("خطة"), new SearchOptions()).Total);
        Assert.Empty(again.Check());
    }

    [Fact]
    public void Where_copies_are_found_anew_the_one_that_was_added_first_stays_first()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"كلمة{i}"));
        List<IncomingArticle> articles = [.. Enumerable.Range(1, 8).Select(i => Article($"{i}", text))];
        using (var store = Open()) store.Add(articles);
        Sql("UPDATE isnad.settings SET value = value - 1 WHERE name = 'form'");

        using var again = Open(false);

        Assert.Equal(articles[0].Key.Article, Assert.Single(again.CopiesOf(articles[7].Key.Article), copy => copy.IsFirst).Id.Article);
        Assert.Equal(8, again.CopiesOf(articles[0].Key.Article).Count);
        Assert.Empty(again.Check());
    }

    [Fact]
    public void Rows_that_an_older_version_cut_are_cut_anew_with_what_people_said_and_stay_as_old_as_they_were()
    {
        StatementRow before;
        using (var store = Open(true))
        {
            store.Add([Article("1", "الخطة جاهزة"), Article("2", "الخطة")]);
            var id = new ArticleId(Article("1", "الخطة جاهزة").Key.Article, 1, "s1");
            store.Corrections.Add(new CorrectionDraft { By = "ليلى", At = DateTimeOffset.UnixEpoch }.Of(CorrectedReading.Of(store, store.Find(id)!), id, CorrectionKind.Accept));
            before = Assert.Single(store.Rows(Query("جاهزة")));
        }
        Sql("UPDATE isnad.statements SET status = '', corrected_by = '', speaker_roles = 'x', words = '', changed = 1; UPDATE isnad.settings SET value = value - 1 WHERE name = 'rows'");

        using var again = Open(false);

        Assert.Equal((before with { Changed = DateTimeOffset.UnixEpoch.AddSeconds(1) }, ReviewStatus.Accepted), (Assert.Single(again.Rows(Query("جاهزة"))), before.Status));
        Assert.Equal(2, again.Rows(Query("status:accepted OR خطة")).Count());
        Assert.Empty(again.Check());
    }

    [Theory]
    [InlineData("UPDATE isnad.versions SET reading = '{'", "reading.broken")]
    [InlineData("UPDATE isnad.versions SET text = 'س', body_start = 0", "span.outside")]
    public void Where_rows_are_cut_anew_a_damaged_article_keeps_its_own(string damage, string code)
    {
        using (var store = Open(true)) store.Add([Article("1", "الخطة"), Article("2", "الخطة")]);
        Sql($"{damage} WHERE article = '{Article("1", "الخطة").Key.Article}'; UPDATE isnad.statements SET speaker_roles = 'x', words = ''; UPDATE isnad.settings SET value = value - 1 WHERE name = 'rows'");

        using var again = Open(false);

        Assert.Equal(["", "x"], again.Rows(Query("خطة")).Select(row => row.SpeakerRoles).Order(StringComparer.Ordinal));
        Assert.Contains(code, again.Check().Select(problem => problem.Code));
        Assert.DoesNotContain("index.count", again.Check().Select(problem => problem.Code));
    }

    [Fact]
    public void Where_the_next_of_several_copies_is_damaged_the_first_can_be_removed()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"كلمة{i}"));
        var articles = Enumerable.Range(1, 2).Select(i => Sample.Article($"{i}", "أ", "2026-01-05", ("فلان", text))).ToList();
        using (var store = Open()) store.Add(articles);
        Sql($"UPDATE isnad.versions SET reading = '{{' WHERE article = '{articles[1].Key.Article}'");

        using var damaged = Open();

        Assert.Equal(1, damaged.Remove([articles[0].Key.Article]));
        Assert.Equal(["reading.broken"], damaged.Check().Select(problem => problem.Code));
        Assert.False(Assert.Single(damaged.Rows(SearchQuery.Everything)).IsCopy);
    }

    [Fact]
    public void Outlets_with_names_that_no_index_takes_are_kept_and_counted()
    {
        var outlet = new string([.. Enumerable.Range(0, 5000).Select(i => (char)('ء' + (i * 7919 % 30)))]);
        using var store = Open(true);
        store.Add([Sample.Article("1", outlet, "2026-01-01", ("فلان", "الخطة")), Sample.Article("2", "أ", "2026-01-01", ("فلان", "الخطة"))]);

        Assert.Equal([new DayCount("2026-01-01", "2026-01-01", "أ", 1), new DayCount("2026-01-01", "2026-01-01", outlet, 1)], store.Days(DayKind.Published).OrderBy(day => day.Outlet.Length));
        Assert.Empty(store.Check());
    }

    [Fact]
    public async Task Two_that_open_and_write_at_once_keep_everything_once()
    {
        var articles = Enumerable.Range(1, 200).Select(i => Article($"{i}", "الخطة جاهزة")).ToList();

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var store = Open();
            return articles.Chunk(20).Aggregate(default(AddCounts), (sum, part) => sum + store.Add(part));
        })));

        Assert.Equal(new AddCounts(200, 0, 600, 200), counts.Aggregate((sum, part) => sum + part));
        using var whole = Open();
        Assert.Equal((200, 200), (whole.Stats().Articles, whole.Stats().Statements));
        Assert.Equal(Enumerable.Range(1, 200).Select(number => (long)number), whole.Rows(SearchQuery.Everything).Select(row => row.Entered).Order());
        Assert.Empty(whole.Check());
    }

    [Fact]
    public void While_another_writes_for_long_the_wait_ends_with_a_message()
    {
        using var store = PostgreSqlStore.Open(PostgreSqlAddress.Parse(address + "&options=-c%20lock_timeout%3D100ms"), new PostgreSqlOptions { Create = true });
        using var source = Npgsql.NpgsqlDataSource.Create(PostgreSqlAddress.Parse(address).Settings.ConnectionString);
        using var other = source.OpenConnection();
        other.Run("SELECT pg_advisory_lock($1)", PostgreSqlSchema.Lock);

        Assert.Contains("another program is writing to it", Assert.Throws<StoreException>(() => store.Add([Article("1", "الخطة")])).Message, StringComparison.Ordinal);
        Assert.Equal(0, store.Stats().Articles);
    }

    [Fact]
    public void On_a_full_disk_a_batch_is_kept_whole_or_not_at_all_and_goes_on_when_there_is_room()
    {
        var batches = Enumerable.Range(0, 10).Select(b => Enumerable.Range(0, 20).Select(i => Article($"{b}-{i}", $"الخطة رقم {b} وبند {i}")).ToList()).ToList();
        using var store = Open();
        Sql("""
            CREATE FUNCTION isnad.full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON isnad.statements FOR EACH ROW WHEN (NEW.content LIKE '%رقم 4 وبند 11') EXECUTE FUNCTION isnad.full()
            """);

        Assert.Contains("the server's disk is full", Assert.Throws<StoreException>(() => batches.ForEach(batch => store.Add(batch))).Message, StringComparison.Ordinal);
        Assert.Equal((80, 80), (store.Stats().Articles, store.Stats().Statements));
        Assert.Empty(store.Check());

        Sql("DROP TRIGGER full_disk ON isnad.statements");
        Assert.Equal(120, batches.Sum(batch => store.Add(batch).Articles));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void A_database_that_only_reads_answers_and_refuses_to_be_written_to()
    {
        using (var store = Open()) store.Add([Article("1", "الخطة جاهزة")]);
        Sql($"ALTER DATABASE {Name} SET default_transaction_read_only = on");

        using var reading = Open(false);

        Assert.Single(reading.Search(Query("خطة"), new SearchOptions()).Hits);
        Assert.Contains("can't be written to", Assert.Throws<StoreException>(() => reading.Add([Article("2", "الخطة")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_lost_connection_the_next_call_has_another()
    {
        using var store = Open();
        store.Add([Article("1", "الخطة جاهزة")]);
        Sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        Assert.Contains("connection", Assert.Throws<StoreException>(() => store.Add([Article("2", "الخطة")])).Message, StringComparison.Ordinal);
        Assert.Equal(new AddCounts(1, 0, 0, 1), store.Add([Article("2", "الخطة")]));
    }

    [Fact]
    public void When_the_server_falls_what_was_kept_is_there_after_its_return()
    {
        using var falling = new PostgreSqlServer();
        using var store = Open(falling.NewDatabase());
        store.Add([Article("1", "الخطة جاهزة")]);

        falling.Kill();
        Assert.Throws<StoreException>(() => store.Add([Article("2", "الخطة")]));
        Assert.Contains("see whether it runs", Assert.Throws<StoreException>(() => store.Stats()).Message, StringComparison.Ordinal);
        falling.StartAgain();

        Assert.Equal(new AddCounts(1, 0, 1, 1), store.Add([Article("1", "الخطة جاهزة"), Article("2", "الخطة")]));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Words_and_statements_beyond_what_the_server_indexes_are_found_all_the_same()
    {
        var word = new string('ب', 1500);
        var many = string.Join(' ', Enumerable.Range(0, 120_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"ك{i}")));
        using var store = Open();
        store.Add([Article("1", $"الخطة {word}"), Article("2", $"الخطة {word}ت"), Article("3", many)]);

        Assert.Equal((1, 2, 1), (Total(word), Total(word + "*"), Total("ك119999")));
        Assert.Equal(0, Total("ك120000"));
        Assert.Empty(store.Check());

        int Total(string text) => store.Search(Query(text), new SearchOptions()).Total;
    }

    [Theory]
    [InlineData("UPDATE isnad.versions SET text = replace(text, 'جاهزة', 'جاهزه')", "text.hash")]
    [InlineData("UPDATE isnad.versions SET title = 'x'", "source.hash")]
    [InlineData("UPDATE isnad.statements SET content = 'غيره'", "statement.differs")]
    [InlineData("DELETE FROM isnad.statements WHERE position = 2", "statement.count")]
    [InlineData("UPDATE isnad.statements SET words = ''", "index.count")]
    [InlineData("UPDATE isnad.statements SET words = words || '''0غير'''::tsvector", "index.differs")]
    [InlineData("UPDATE isnad.versions SET reading = '{'", "reading.broken")]
    [InlineData("UPDATE isnad.versions SET text = 'س', body_start = 0", "span.outside")]
    [InlineData("UPDATE isnad.articles SET newest = 2", "version.missing")]
    [InlineData("INSERT INTO isnad.corrections (article, subject, revision, kind, by, at, statement, seen) SELECT key, 's', 1, 'accept', 'x', '2026-01-01T00:00:00Z', 's1', '{' FROM isnad.articles", "correction.broken")]
    [InlineData("UPDATE isnad.statements SET status = 'accepted'", "statement.differs")]
    [InlineData("DELETE FROM isnad.copies", "copy.group")]
    [InlineData("UPDATE isnad.statements SET is_copy = true", "copy.differs")]
    public void Damage_is_found(string damage, string code)
    {
        using (var store = Open()) store.Add([Sample.Article("1", "الضفة", "2026-01-05", ("سامر نعيم", "الخطة جاهزة"), ("هند", "لا"))]);
        Sql(damage);

        using var damaged = Open();

        Assert.Contains(code, damaged.Check().Select(problem => problem.Code));
    }

    private PostgreSqlStore Open(bool create) => PostgreSqlStore.Open(PostgreSqlAddress.Parse(address), new PostgreSqlOptions { Create = create });

    private static PostgreSqlStore Open(string address) => PostgreSqlStore.Open(PostgreSqlAddress.Parse(address), new PostgreSqlOptions { Create = true });

    private string Sql(string sql) => server.Query(Name, sql);

    private static string NameOf(string address) => address[(address.IndexOf("@/", StringComparison.Ordinal) + 2)..address.IndexOf('?', StringComparison.Ordinal)];

    private static IncomingArticle Article(string id, string content) => Sample.Article(id, "أ", "2026-01-01", ("فلان", content));

    private static SearchQuery Query(string text)
    {
        Assert.True(SearchQuery.TryParse(text, default, out var query, out var error), error?.Message);
        return query!;
    }
}
