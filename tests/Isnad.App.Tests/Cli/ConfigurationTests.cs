using Isnad.Cli;
using Isnad.Testing;

namespace Isnad.App.Tests;

public sealed class ConfigurationTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Dictionary<string, string> environment = new(StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_flag_goes_before_the_environment_that_before_the_file()
    {
        var text = folder.Add("a.txt", "قال الوزير سامر نعيم إن الخطة جاهزة.");
        var file = folder.Add("isnad.toml", "outlet = \"من الملف\"\ncountry = \"LB\"\n");

        Assert.Contains("\"outlet\":\"من الملف\",\"country\":\"LB\"", Run("read", text, "--json", "-c", file).Out, StringComparison.Ordinal);
        environment["ISNAD_OUTLET"] = "من البيئة";
        Assert.Contains("\"outlet\":\"من البيئة\",\"country\":\"LB\"", Run("-c", file, "read", text, "--json").Out, StringComparison.Ordinal);
        Assert.Contains("\"outlet\":\"من العلم\"", Run("read", text, "--json", "--outlet", "من العلم", "-c", file).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_s_own_file_is_found_and_a_database_in_it_is_beside_it()
    {
        folder.Add("home/isnad/isnad.toml", "db = \"kept.db\"\njobs = 1\n");
        environment["XDG_CONFIG_HOME"] = folder["home"];

        Assert.Equal(ExitCode.Done, Run("add", folder.Add("in.jsonl", "{\"id\":\"1\",\"text\":\"قال الوزير سامر نعيم إن الخطة جاهزة.\"}\n")).Code);

        Assert.True(File.Exists(folder["home/isnad/kept.db"]));
        Assert.Contains("1 of 1", Run("search", "الخطة").Out, StringComparison.Ordinal);
        environment["ISNAD_DB"] = folder["other.db"];
        Assert.EndsWith("there is no database; make one with: isnad add PATH\n", Run("search", "الخطة").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outlet = 'أ'\noutlat = 'ب'\n", "2: there is no setting 'outlat'; the nearest is 'outlet'")]
    [InlineData("[serve]\nprot = 1\n", "2: there is no setting 'serve.prot'; the nearest is 'serve.port'")]
    [InlineData("[serve]\nport = 70000\n", "2: serve.port wants a whole number from 0 to 65535, not '70000'")]
    [InlineData("[serve]\n\nport = '80'\n", "3: serve.port wants a whole number, without quotation marks")]
    [InlineData("serve = { port = 70000 }\n", "1: serve.port wants a whole number from 0 to 65535, not '70000'")]
    [InlineData("outlet = 5\n", "1: outlet wants a text, in quotation marks")]
    [InlineData("[fetch]\nallow = '10.0.0.0/8'\n", "2: fetch.allow wants a list, such as [\"…\"]")]
    [InlineData("fetch.allow = ['10.0.0.0/8', 'house']\n", "1: fetch.allow wants an address or a range such as 10.1.0.0/16, not 'house'")]
    [InlineData("country = 'Lebanon'\n", "1: country wants two letters such as LB, not 'Lebanon'")]
    [InlineData("[[serve]]\nport = 1\n", "1: no setting is a list of tables")]
    [InlineData("db = ''\n", "1: db must not be empty")]
    public void What_is_wrong_in_a_file_is_told_with_its_line(string text, string message)
    {
        var file = folder.Add("isnad.toml", text);

        Assert.Equal((ExitCode.Usage, "", $"isnad: {file}:{message}\n"), Told(Run("config", "show", "-c", file)));
        Assert.Equal((ExitCode.Usage, "", $"isnad: {file}:{message}\n"), Told(Run("db", "stats", "-c", file)));
        Assert.Equal(ExitCode.Done, Run("search", "--help", "-c", file).Code);
    }

    [Fact]
    public void Broken_toml_a_missing_file_and_wrong_variables_are_told_in_one_line()
    {
        var broken = Run("config", "show", "-c", folder.Add("isnad.toml", "outlet = \"أ\"\njobs = = 2\n"));
        Assert.Equal(ExitCode.Usage, broken.Code);
        Assert.StartsWith($"isnad: {folder["isnad.toml"]}:2: ", broken.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Usage, "", "isnad: nowhere.toml: there is no such configuration file\n"), Told(Run("config", "show", "-c", "nowhere.toml")));
        environment["ISNAD_JOBS"] = "many";
        Assert.Equal((ExitCode.Usage, "", "isnad: ISNAD_JOBS wants a whole number from 1 to 512, not 'many'\n"), Told(Run("config", "show")));
    }

    [Fact]
    public void What_holds_is_shown_with_where_it_is_set_and_without_passwords()
    {
        environment["ISNAD_FETCH_ALLOW"] = "10.1.0.0/16, 127.0.0.1";
        environment["ISNAD_DB_FILE"] = folder.Add("secret", "postgres://isnad:geheim@db/isnad\n");

        var shown = Run("config", "show", "--origin", "-c", folder.Add("isnad.toml", "[serve]\nport = 8080\n"));

        Assert.Contains("db = \"postgres://isnad:…@db/isnad\"  # ISNAD_DB_FILE\n", shown.Out, StringComparison.Ordinal);
        Assert.Contains("fetch.allow = [\"10.1.0.0/16\", \"127.0.0.1\"]  # ISNAD_FETCH_ALLOW\n", shown.Out, StringComparison.Ordinal);
        Assert.Contains($"serve.port = 8080  # {folder["isnad.toml"]}:2\n", shown.Out, StringComparison.Ordinal);
        Assert.Contains("# serve.address: not set, which means 127.0.0.1\n", shown.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", shown.Out + Run("config", "show", "--json").Out, StringComparison.Ordinal);
        environment["ISNAD_DB"] = "x.db";
        Assert.Equal((ExitCode.Usage, "", "isnad: ISNAD_DB and ISNAD_DB_FILE are both set: one is enough\n"), Told(Run("config", "show")));
    }

    [Theory]
    [InlineData("postgres://isnad:geheim@db/isnad", "postgres://isnad:…@db/isnad")]
    [InlineData("postgres://isnad:ge:he@im@db:5432/isnad", "postgres://isnad:…@db:5432/isnad")]
    [InlineData("postgres://isnad:ge?password=heim@db/isnad", "postgres://isnad:…")]
    [InlineData("postgres://isnad@db:5432/isnad?sslmode=require", "postgres://isnad@db:5432/isnad?sslmode=require")]
    [InlineData("postgres://isnad@db/isnad?password=geheim", "postgres://isnad@db/isnad?password=…")]
    [InlineData("postgres://isnad@db/isnad?password=ge:h@eim&sslmode=require", "postgres://isnad@db/isnad?password=…&sslmode=require")]
    [InlineData("postgres://isnad@db:5432/isnad?password=ge@heim", "postgres://isnad@db:…")]
    [InlineData("postgresql://db/isnad?sslpassword=geheim&passfile=/x", "postgresql://db/isnad?sslpassword=…&passfile=/x")]
    [InlineData("Host=db;Password=geheim;Database=isnad", "Host=db;Password=…;Database=isnad")]
    [InlineData("Host=db;Pwd=geheim", "Host=db;Pwd=…")]
    [InlineData("Host=db; SSL Password = geheim ;Database=isnad", "Host=db; SSL Password =…;Database=isnad")]
    [InlineData("Host=db;Password=\"ge;heim\";Database=isnad", "Host=db;Password=…;Database=isnad")]
    [InlineData("Host=db;Password='ge''h;eim';Database=isnad", "Host=db;Password=…;Database=isnad")]
    [InlineData("Host=db;Password='ge\\';heim';Database=isnad", "Host=db;Password=…;Database=isnad")]
    [InlineData("Host=db;Password=\"ge;heim", "Host=db;Password=…")]
    [InlineData("Host=db;Password=ge\"he;im\"", "Host=db;Password=…")]
    [InlineData("Host=db;Password=a://b:ge@heim;Database=isnad", "Host=db;Password=…;Database=isnad")]
    [InlineData("host=127.0.0.1 password=geheim", "host=127.0.0.1 password=…")]
    [InlineData("host=127.0.0.1 password = 'ge heim' dbname=isnad", "host=127.0.0.1 password =…")]
    [InlineData("/home/news/passed=1.db", "/home/news/passed=1.db")]
    public void Passwords_are_left_out_however_they_are_written(string address, string shown)
    {
        environment["ISNAD_DB"] = address;

        Assert.Equal(shown, ConfigCommand.Redacted(SettingTable.Db, address));
        Assert.Contains($"db = \"{shown}\"\n", Run("config", "show").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ISNAD_CONTACT", "fetch.contact", "desk@addiffa.example")]
    [InlineData("ISNAD_TOKENS", "serve.tokens", "tokens.jsonl")]
    public void The_short_name_of_a_variable_is_another_name_of_the_same_setting(string name, string key, string value)
    {
        var file = folder.Add("isnad.toml", "fetch.contact = \"other@addiffa.example\"\nserve.tokens = \"other.jsonl\"\n");
        environment[name] = value;

        Assert.Contains($"{key} = \"{value}\"  # {name}\n", Run("config", "show", "--origin", "-c", file).Out, StringComparison.Ordinal);
        environment["ISNAD_" + key.ToUpperInvariant().Replace('.', '_')] = value;
        Assert.Equal((ExitCode.Usage, "", $"isnad: {"ISNAD_" + key.ToUpperInvariant().Replace('.', '_')} and {name} are both set: one is enough\n"), Told(Run("config", "show")));
    }

    [Fact]
    public void A_variable_with_a_wrong_contact_is_told_by_its_name()
    {
        environment["ISNAD_CONTACT"] = "no body";

        Assert.Equal((ExitCode.Usage, "", "isnad: ISNAD_CONTACT wants a mail address or the address of a page, not 'no body'\n"), Told(Run("config", "show")));
    }

    [Fact]
    public void No_color_goes_before_a_file_and_a_flag_before_both()
    {
        var text = folder.Add("a.txt", "قال الوزير سامر نعيم إن الخطة جاهزة.");
        var file = folder.Add("isnad.toml", "color = \"always\"\n");
        bool Coloured(params string[] args) => Run(["read", text, "-c", file, .. args]).Out.Contains('\u001b', StringComparison.Ordinal);

        Assert.True(Coloured());
        environment["NO_COLOR"] = "1";
        Assert.False(Coloured());
        Assert.True(Coloured("--color", "always"));
    }

    [Fact]
    public void What_is_shown_is_a_file_that_is_read_back()
    {
        var shown = Run("config", "show", "-c", folder.Add("isnad.toml", "outlet = \"أ \\\"ب\\\"\"\n[fetch]\nallow = [\"::1\"]\n"));

        Assert.Equal(shown.Out, Run("config", "show", "-c", folder.Add("again.toml", shown.Out)).Out);
    }

    /// <summary>docs/configuration.md has a row for every setting. ISNAD_UPDATE_GOLDENS=1 rewrites its table.</summary>
    [Fact]
    public void The_document_names_every_setting()
    {
        var path = Repository.PathOf("docs/configuration.md");
        var lines = File.ReadAllLines(path);
        var first = Array.FindIndex(lines, line => line.StartsWith("| `", StringComparison.Ordinal));
        var last = Array.FindLastIndex(lines, line => line.StartsWith("| `", StringComparison.Ordinal));
        var rows = SettingTable.All.Select(setting => $"| `{setting.Key}` | {string.Join(", ", setting.Variables.Select(name => $"`{name}`"))}{(setting.Secret ? $", `{setting.Variable}_FILE`" : "")} | {setting.Type.ToString().ToLowerInvariant()} | {setting.Default ?? "—"} | {setting.Help} |");

        Golden.CheckFile(path, string.Concat(lines[..first].Concat(rows).Concat(lines[(last + 1)..]).Select(line => line + "\n")));
    }

    private CliResult Run(params string[] args) => CliProgram.RunIn(environment.GetValueOrDefault, [], args);

    private static (int Code, string Out, string Error) Told(CliResult result) => (result.Code, result.Out, result.Error);
}
