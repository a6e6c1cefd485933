using Isnad.Cli;
using Isnad.Testing;

namespace Isnad.App.Tests;

public sealed class ServerStoreTests(PostgreSqlServer server) : IDisposable
{
    private const string Plan = """{"id":"1","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة جاهزة."}""";

    private readonly TestFolder folder = new();
    private readonly string address = server.NewDatabase();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_verb_of_the_database_takes_a_server()
    {
        Assert.EndsWith("nothing is kept there yet; begin with: isnad add PATH\n", Run("search", "خطة").Error, StringComparison.Ordinal);
        var added = Run("add", folder.Add("in.jsonl", Plan), "--verbose").Error;
        Assert.StartsWith("isnad: 1 articles kept\nisnad: 1 articles added, 0 new versions, 0 kept already, 1 statements, 0 inputs failed, ", added, StringComparison.Ordinal);
        Assert.Contains("سامر نعيم", Run("search", "خطة").Out, StringComparison.Ordinal);
        Assert.Equal((0, "", "isnad: 1 texts and 1 statements checked, 0 problems\n"), Run("db", "check") is var check ? (check.Code, check.Out, check.Error) : default);
        Assert.Contains("articles    1\n", Run("db", "stats").Out, StringComparison.Ordinal);
        Assert.Equal($"isnad: {address}: is of format {Isnad.Store.PostgreSql.PostgreSqlStore.Format}, the newest\n", Run("db", "migrate").Error);
        Assert.Equal("isnad: 1 articles removed\n", Run("remove", "خطة").Error);
    }

    [Fact]
    public void What_people_keep_beside_the_articles_is_kept_on_a_server_too()
    {
        var input = folder.Add("in.jsonl", Plan);
        Run("add", input);

        Assert.StartsWith($"isnad: {input}: nothing is left of it\n", Run("add", input, "--resume").Error, StringComparison.Ordinal);
        Assert.Equal((0, "", "isnad: 1 texts read again: 0 statements came, 0 went, 0 changed\n"), Run("reread", "--all") is var reread ? (reread.Code, reread.Out, reread.Error) : default);
        Assert.Equal(0, Run("saved", "add", "plans", "خطة", "--all").Code);
        Assert.Contains("سامر نعيم", Run("saved", "run", "plans").Out, StringComparison.Ordinal);
        Assert.Equal("isnad: nothing new\n", Run("saved", "run", "plans").Error);
        Assert.Equal(0, Run("feed", "list").Code);
        Assert.Contains("2026-01", Run("timeline", "خطة").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://reader:geheim@[::1]:1/news", ExitCode.Failed, "isnad: postgres://reader@[::1]:1/news: the server can't be reached")]
    [InlineData("Host=::1;Port=1;Username=reader;Password=geheim;Database=news", ExitCode.Failed, "isnad: postgres://reader@[::1]:1/news: the server can't be reached")]
    [InlineData("postgres://reader:geheim@db.example", ExitCode.Usage, "isnad: --db: the address of the database lacks the database's name")]
    [InlineData("postgres://reader:geheim@db.example/news?passwort=geheim", ExitCode.Usage, "isnad: --db: the address of the database has 'passwort'")]
    public void What_is_wrong_with_an_address_is_told_without_its_password(string database, int code, string message)
    {
        var result = CliProgram.Run("db", "stats", "--db", database);

        Assert.Equal(code, result.Code);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", result.Error + result.Out, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
    }

    private CliResult Run(params string[] args) => CliProgram.Run([.. args, "--db", address]);
}
