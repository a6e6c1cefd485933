using Isnad.Cli;

namespace Isnad.App.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("isnad: --format is one of table, json, jsonl, csv, xlsx, parquet, json-ld, web-annotation, brat, cas, cas-json, conllu, ninjs, newsml-g2, not 'xml' (see: isnad read --help)", "read", "x", "-f", "xml")]
    [InlineData("isnad: --jobs wants a whole number above 0, not '0' (see: isnad read --help)", "read", "x", "-j", "0")]
    [InlineData("isnad: --date wants a day like 2021-07-23, not '23/7/2021' (see: isnad read --help)", "read", "x", "--date", "23/7/2021")]
    [InlineData("isnad: --country wants two letters such as LB, not 'lebanon' (see: isnad add --help)", "add", "x", "--country", "lebanon")]
    [InlineData("isnad: --country wants two letters such as LB, not '961' (see: isnad feed add --help)", "feed", "add", "x", "--country", "961")]
    [InlineData("isnad: there is no option '--nonsense' (see: isnad evaluate --help; behind -- it is taken as it stands)", "evaluate", "x", "--nonsense")]
    [InlineData("isnad: there is no option '--frob' (see: isnad add --help; behind -- it is taken as it stands)", "add", "x", "--frob")]
    [InlineData("isnad: there is no option '--frob' (see: isnad read --help; behind -- it is taken as it stands)", "read", "--frob=2", "x")]
    [InlineData("isnad: there is no option '-Q' (see: isnad read --help; behind -- it is taken as it stands)", "read", "x", "-Q")]
    [InlineData("isnad: there is no option '--frob' (see: isnad compare --help; behind -- it is taken as it stands)", "compare", "0123456789abcdef", "--frob")]
    [InlineData("isnad: there is no option '--frob' (see: isnad search --help; behind -- it is taken as it stands)", "search", "--frob")]
    [InlineData("isnad: there is no option '--frob' (see: isnad export --help; behind -- it is taken as it stands)", "export", "--frob")]
    [InlineData("isnad: at character 2 of the query: one - is enough", "export", "--", "--frob")]
    [InlineData("isnad: Name either GOLD.jsonl or, with --times, a folder of cases", "evaluate")]
    [InlineData("isnad: Required command was not provided")]
    [InlineData("isnad: there is no verb 'reed', only read, add, feed, search, show, chain, correct, reread, saved, actor, timeline, words, compare, remove, export, db, serve, mcp, evaluate, actors, config, doctor, completion (see: isnad --help)", "reed", "x")]
    public void A_wrong_command_line_gets_one_line_and_exit_code_2(string message, params string[] args)
    {
        var result = CliProgram.Run(args);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Empty(result.Out);
    }

    [Theory]
    [InlineData("isnad read article.txt", "--help")]
    [InlineData("--failed", "read", "-h")]
    [InlineData("--floor", "evaluate", "--help")]
    [InlineData("isnad add news/", "add", "--help")]
    [InlineData("isnad feed import follow.opml", "feed", "--help")]
    [InlineData("--all", "feed", "add", "--help")]
    [InlineData("isnad feed refresh --watch", "feed", "refresh", "--help")]
    [InlineData("docs/searching.md", "search", "--help")]
    [InlineData("isnad show 00f1", "show", "--help")]
    [InlineData("isnad chain 00f1", "chain", "--help")]
    [InlineData("--dry-run", "remove", "--help")]
    [InlineData("isnad db stats", "db", "--help")]
    [InlineData("isnad db check", "db", "check", "--help")]
    public void Help_goes_to_standard_output_with_examples(string expected, params string[] args)
    {
        var result = CliProgram.Run(args);

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains(expected, result.Out, StringComparison.Ordinal);
        Assert.Contains("Examples:", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_calls_the_program_by_its_name_and_shows_no_odd_defaults()
    {
        var help = CliProgram.Run("read", "--help").Out;

        Assert.Contains("  isnad read [<PATH>...] [options]", help, StringComparison.Ordinal);
        Assert.DoesNotContain("2147483647", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("isnad: /no/such/folder/x.jsonl: can't be written: its folder does not exist; make it first\n", "read", "-", "-o", "/no/such/folder/x.jsonl")]
    [InlineData("isnad: /tmp: is a folder; give the name of a file\n", "read", "-", "--failed", "/tmp")]
    [InlineData("isnad: /no/gold.jsonl: no such file\n", "evaluate", "/no/gold.jsonl")]
    public void A_file_that_can_not_be_used_is_named_with_what_to_do(string message, params string[] args) =>
        Assert.Equal((ExitCode.Failed, message, ""), CliProgram.Run(args) is var result ? (result.Code, result.Error, result.Out) : default);

    [Fact]
    public void A_path_that_begins_with_at_or_stands_behind_two_hyphens_is_a_path()
    {
        Assert.Equal("isnad: @list: no such file or folder\n", CliProgram.Run("read", "@list").Error);
        Assert.Equal("isnad: ./--list: no such file or folder\n", CliProgram.Run("read", "./--list").Error);
        Assert.Equal("isnad: --list: no such file or folder\n", CliProgram.Run("read", "-q", "--", "--list").Error);
    }

    [Theory]
    [InlineData("LB", "--country", "lb")]
    [InlineData("PS", "--country", "PS")]
    public void A_country_is_written_in_capitals(string country, params string[] flag) =>
        Assert.Contains($"\"country\":\"{country}\"", CliProgram.RunWith("قال الوزير سامر نعيم إن الخطة جاهزة.", ["read", "-", "--json", .. flag]).Out, StringComparison.Ordinal);
}
