using System.IO.Compression;
using System.Text.Json;
using Isnad.Cli;
using Isnad.Export;

namespace Isnad.App.Tests;

public sealed class ExportVerbTests : IDisposable
{
    private readonly TestFolder folder = new();

    public ExportVerbTests()
    {
        const string articles = """
            {"id":"1","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة جاهزة. وقالت المهندسة هند الراوي إن المياه تكفي."}
            {"id":"2","outlet":"المدينة","date":"2026-02-07","text":"قالت الوزيرة هند الراوي إن المياه نظيفة."}
            """;
        CliProgram.RunWith(articles, "add", "-", "--from", "jsonl", "--db", folder["isnad.db"], "-q");
    }

    public static TheoryData<string> Formats => [.. ExportFormat.All.Select(format => format.Name)];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_answers_goes_out_the_newest_first_and_nothing_else()
    {
        var result = Run("export", "المياه", "-f", "csv");

        Assert.Equal((0, "isnad: 2 statements of 2 articles exported\n"), (result.Code, result.Error));
        var content = Array.IndexOf(CsvReader.Read(result.Out)[0], "content");
        Assert.Equal(["المياه نظيفة", "المياه تكفي"], CsvReader.Read(result.Out).Skip(1).Select(row => row[content]));
        Assert.Equal(4, CsvReader.Read(Run("export").Out).Count);
        Assert.Equal(4, CsvReader.Read(Run("export", "المياه", "--whole").Out).Count);
        Assert.Equal(2, CsvReader.Read(Run("export", "--since", "2026-02").Out).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Statements_go_out_as_people_have_corrected_them(bool whole)
    {
        string Of(string column, params string[] query)
        {
            var rows = CsvReader.Read(Run(["export", .. query, .. whole ? ["--whole"] : Array.Empty<string>()]).Out);
            return string.Join('|', rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], column)]));
        }
        var names = Of("statement").Split('|');
        Run("correct", names[0], "edit", "--speaker", "وداد حمدان", "--act", "deny", "--by", "ليلى");
        Run("correct", names[1], "reject", "--by", "ليلى");
        Run("correct", names[1].Replace(".s1", "", StringComparison.Ordinal), "add", "--content", "الخطة", "--speaker", "كاتب", "--by", "عمر");

        Assert.Equal("وداد حمدان|كاتب|هند الراوي", Of("speaker"));
        Assert.Equal("deny|say|say", Of("act"));
        Assert.Equal("edited|added|", Of("status"));
        Assert.Equal("ليلى|عمر|", Of("corrected_by"));
        Assert.Equal(whole ? "rejected|added|" : "rejected", Of("status", "status:rejected"));
        Assert.All(ExportFormat.All, format => Assert.Equal(ExitCode.Done, Run(["export", "-f", format.Name, "-o", folder[$"{format.Name}.zip"], .. whole ? ["--whole"] : Array.Empty<string>()]).Code));
        Assert.Contains("وداد حمدان", Run("export", "حمدان", "-f", "json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_exported_does_not_take_the_place_of_the_database()
    {
        File.CreateSymbolicLink(folder["link.db"], folder["isnad.db"]);
        var before = File.ReadAllBytes(folder["isnad.db"]);

        foreach (var name in (ReadOnlySpan<string>)["isnad.db", "link.db", "./isnad.db", "isnad.db-wal"])
        {
            var result = Run("export", "-o", folder[name]);
            Assert.Equal((ExitCode.Usage, $"isnad: -o {folder[name]}: would write over {folder[name.EndsWith("-wal", StringComparison.Ordinal) ? name : "isnad.db"]}, which this command uses: give another file\n"), (result.Code, result.Error));
        }
        Assert.Equal(ExitCode.Usage, Run("timeline", "المياه", "-o", folder["isnad.db"]).Code);
        Assert.Equal(ExitCode.Usage, Run("feed", "export", "-o", folder["isnad.db"]).Code);
        Assert.Equal(ExitCode.Usage, Run("add", folder.Add("a.txt", "نص"), "--failed", folder["link.db"]).Code);
        Assert.Equal(before, File.ReadAllBytes(folder["isnad.db"]));
    }

    [Fact]
    public void Exported_articles_and_statements_are_found_in_the_store_by_their_names()
    {
        using var line = JsonDocument.Parse(Run("export", "نظيفة", "-f", "jsonl").Out);
        var rows = CsvReader.Read(Run("export", "نظيفة").Out);

        Assert.Equal(0, Run("show", line.RootElement.GetProperty("article").GetString()!).Code);
        Assert.Equal(0, Run("show", rows[1][Array.IndexOf(rows[0], "statement")]).Code);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_goes_into_what_is_named_and_leaves_nothing_else_behind(string name)
    {
        var format = ExportFormat.Find(name)!;
        Assert.Equal(0, Run("export", "-f", name, "-o", folder["out"]).Code);
        Assert.Equal(0, Run("export", "-f", name, "-o", folder["out.zip"]).Code);
        var samples = CliProgram.Run("read", Testing.Repository.PathOf("samples/agency-summit.txt"), "-f", name, "-o", folder["read"]);

        Assert.Equal((0, ""), (samples.Code, samples.Error));
        Assert.Equal(format.HasFiles, Directory.Exists(folder["out"]));
        Assert.Equal(format.HasFiles, Directory.Exists(folder["read"]));
        if (format.HasFiles)
        {
            using var archive = ZipFile.OpenRead(folder["out.zip"]);
            Assert.Equal(Directory.GetFiles(folder["out"]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal), archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        }
        Assert.DoesNotContain(Directory.GetFileSystemEntries(folder.Path), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_empty_stays_as_it_is()
    {
        folder.Add("corpus/mine.txt", "text");

        var result = Run("export", "-f", "brat", "-o", folder["corpus"]);

        Assert.Equal((ExitCode.Failed, $"isnad: {folder["corpus"]}: is there already and not empty; give the name of a new folder, or remove it first\n"), (result.Code, result.Error));
        Assert.Equal("mine.txt", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(folder["corpus"]))));
    }

    [Theory]
    [InlineData("-f parquet -o x.parquet", "parquet is several files: name a folder or a .zip file, or choose one with --table, not x.parquet")]
    [InlineData("-f jsonl --bom", "--bom goes with csv, not with jsonl")]
    [InlineData("-f brat --table spans", "--table goes with csv, xlsx, parquet, not with brat")]
    [InlineData("--table words", "--table is one of articles, statements, spans, chains, entities, mentions, roles, times, not 'words'")]
    [InlineData("-f word", "--format is one of csv, jsonl, json, xlsx, parquet, json-ld, web-annotation, brat, cas, cas-json, conllu, ninjs, newsml-g2, not 'word' (see: isnad export --help)")]
    [InlineData("«نار", "at character 1 of the query: the quotation mark is not closed")]
    public void What_is_asked_wrongly_is_told_in_one_line(string args, string message)
    {
        var result = Run(["export", .. args.Split(' ')]);

        Assert.Equal((ExitCode.Usage, $"isnad: {message}\n"), (result.Code, result.Error));
    }

    [Fact]
    public void An_export_of_nothing_says_so()
    {
        var result = Run("export", "كلمةغائبة", "--fail-on-empty");

        Assert.Equal((ExitCode.Nothing, "isnad: no statement answers this query\n"), (result.Code, result.Error));
        Assert.Equal(CsvTable.Header(ExportTables.Statements), result.Out);
    }

    private CliResult Run(params string[] args) => CliProgram.Run([.. args, "--db", folder["isnad.db"]]);
}
