using System.Text.Json;
using Isnad.Cli;

namespace Isnad.App.Tests;

public sealed class ActorsTests : IDisposable
{
    private const string Columns = "id\tkind\tname\taliases\tcountry\toffices\n";
    private const string Good = "# mine\n" + Columns + "my:sami\tperson\tسامي حداد\tأبو كريم\tLB\tوزير الطاقة اللبناني@2021..2024\n\nmy:sahl\tplace\tإقليم السهل\t\tLB\t\n";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_good_file_is_counted()
    {
        var path = folder.Add("actors.tsv", Good);
        Assert.Equal((0, $"{path}: 2 actors with 3 names\n", ""), Outcome("actors", "check", path));
    }

    [Fact]
    public void Json_lines_are_as_good()
    {
        var path = folder.Add("actors.jsonl", """
            {"id": "my:sami", "kind": "person", "name": "سامي حداد", "aliases": ["أبو كريم"], "offices": ["وزير الطاقة@2021.."]}
            {"id": "my:sahl", "kind": "place", "name": "إقليم السهل", "sort": "province", "wikidata": "Q1"}
            """);
        Assert.Equal((0, $"{path}: 2 actors with 3 names\n", ""), Outcome("actors", "check", path));
    }

    [Theory]
    [InlineData("id\tkind\n", 1, "there is no column 'name'")]
    [InlineData("id\tkind\tname\tnick\n", 1, "there is no field 'nick'; the fields are id, kind,")]
    [InlineData("id\tkind\tname\tname\n", 1, "a column is named twice")]
    [InlineData("# only this\n", 1, "the file holds no actors")]
    [InlineData("id\tkind\tname\n\nmy:a\tperson\n", 3, "2 cells where 3 columns are named")]
    [InlineData("id\tkind\tname\nmy:a\thero\tسامي\n", 2, "'hero' is no kind; it is one of state, place, organization, person")]
    [InlineData("id\tkind\tname\nmy:a\t1\tسامي\n", 2, "'1' is no kind")]
    [InlineData("id\tkind\tname\nmy a\tperson\tسامي\n", 2, "'my a' is no id")]
    [InlineData("id\tkind\tname\n\tperson\tسامي\n", 2, "'id' is missing")]
    [InlineData("id\tkind\tname\nmy:a\tperson\t...\n", 2, "'...' is no name")]
    [InlineData("id\tkind\tname\nmy:a\tperson\tسامي\nmy:a\tperson\tفادي\n", 3, "the id 'my:a' stands in line 2 already")]
    [InlineData("id\tkind\tname\tcountry\nmy:a\tperson\tسامي\tLebanon\n", 2, "'Lebanon' is no country")]
    [InlineData("id\tkind\tname\tsort\nmy:a\tplace\tسامي\tplanet\n", 2, "'planet' is no sort; the sorts are city,")]
    [InlineData("id\tkind\tname\twikidata\nmy:a\tplace\tسامي\t42\n", 2, "'42' is no Wikidata item")]
    [InlineData("id\tkind\tname\toffices\nmy:a\tperson\tسامي\tوزير@2024..2021\n", 2, "'وزير@2024..2021' is no office: it wants the form")]
    [InlineData("{\"id\": \"my:a\"\n", 1, "no JSON object")]
    [InlineData("{\"id\": \"my:a\", \"kind\": \"person\", \"name\": 5}\n", 1, "\"name\" is no string")]
    [InlineData("{\"id\": \"my:a\", \"kind\": \"person\", \"name\": \"سامي\", \"aliases\": [1]}\n", 1, "\"aliases\" holds something that is no string")]
    public void A_fault_is_named_with_file_and_line(string content, int line, string message)
    {
        var path = folder.Add("actors.tsv", content);

        var check = Outcome("actors", "check", path);
        Assert.Equal(ExitCode.Failed, check.Code);
        Assert.Contains($"isnad: {path}:{line}: {message}", check.Error, StringComparison.Ordinal);

        var read = CliProgram.Run("read", folder.Add("a.txt", "قال سامي حداد إن الأمر انتهى."), "--actors", path);
        Assert.Equal(ExitCode.Usage, read.Code);
        Assert.StartsWith($"isnad: {path}:{line}: {message}", read.Error, StringComparison.Ordinal);
        Assert.Empty(read.Out);
    }

    [Fact]
    public void Every_fault_is_listed()
    {
        var path = folder.Add("actors.tsv", "id\tkind\tname\nmy:a\thero\tسامي\nmy:b\tperson\tفادي\nmy:c\tperson\t\n");
        Assert.Equal(2, Outcome("actors", "check", path).Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_named()
    {
        var path = folder.Add("actors.tsv", "");
        File.WriteAllBytes(path, [.. "id\tkind\tname\n"u8, 0xFF, 0xFE, (byte)'\n']);
        Assert.Contains($"{path}:2: the line is not UTF-8", Outcome("actors", "check", path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        Assert.Equal((1, "", "isnad: nowhere.tsv: no such file\n"), Outcome("actors", "check", "nowhere.tsv"));
        Assert.Equal(ExitCode.Usage, CliProgram.Run("evaluate", Testing.Repository.PathOf("tests/Isnad.App.Tests/Data/gold.jsonl"), "--actors", "nowhere.tsv").Code);
    }

    [Fact]
    public void Articles_are_linked_to_them()
    {
        var article = folder.Add("a.txt", "قال وزير الطاقة سامي حداد إن الأمر انتهى.");
        var result = CliProgram.Run("read", article, "-f", "jsonl", "--actors", folder.Add("actors.tsv", Good));

        using var json = JsonDocument.Parse(result.Out);
        Assert.Contains(json.RootElement.GetProperty("entities").EnumerateArray(), entity => entity.GetProperty("link").GetString() == "my:sami");
    }

    [Fact]
    public void A_sample_of_links_is_the_same_for_the_same_seed()
    {
        var gold = Testing.Repository.PathOf("tests/Isnad.App.Tests/Data/gold.jsonl");
        var (first, again) = (Outcome("evaluate", gold, "--links-sample", "5", "--seed", "7"), Outcome("evaluate", gold, "--links-sample", "5", "--seed", "7"));
        Assert.Equal(0, first.Code);
        Assert.StartsWith("verdict\tarticle\tcountry\tdate\ttype\tlink\tname\tbefore\tmention\tafter\n", first.Out, StringComparison.Ordinal);
        Assert.Equal(first.Out, again.Out);
    }

    private static (int Code, string Out, string Error) Outcome(params string[] args)
    {
        var result = CliProgram.Run(args);
        return (result.Code, result.Out, result.Error);
    }
}
