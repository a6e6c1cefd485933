using System.Text;
using CsCheck;
using Isnad.Intake;
using Isnad.Intake.Bytes;

namespace Isnad.App.Tests;

public sealed class ArticleFilesTests : IDisposable
{
    private const string Text = "قال زيد: «نعم» 😀";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_its_encoding(string encoding, byte[] bytes)
    {
        var input = Assert.Single(Read(folder.Add(encoding + ".txt", bytes)));

        Assert.Equal(Text, input.Article?.Text);
        Assert.Empty(input.Warnings);
        Assert.Equal(Text, Assert.Single(ReadInput(bytes)).Article?.Text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Json_lines_are_read_in_utf_16_too(string end)
    {
        var lines = "{\"id\":\"1\",\"text\":\"أ\"}" + end + end + "{\"id\":\"2\",\"text\":\"ب\"}";

        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(lines), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(lines)]])
        {
            Assert.Equal(["أ", "ب"], Read(folder.Add("a.jsonl", bytes)).Select(input => input.Article?.Text));
            Assert.Equal([1, 3], ReadInput(bytes).Select(input => input.Line));
        }
    }

    /// <summary>Name, encoding, all without a mark.</summary>
    public static TheoryData<string, Encoding> Unmarked => new()
    {
        { "windows-1256", CodePagesEncodingProvider.Instance.GetEncoding(1256)! },
        { "ISO-8859-6", CodePagesEncodingProvider.Instance.GetEncoding(28596)! },
        { "UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: false) },
        { "UTF-16 big endian", new UnicodeEncoding(bigEndian: true, byteOrderMark: false) },
    };

    [Theory]
    [MemberData(nameof(Unmarked))]
    public void The_encoding_of_what_has_no_mark_is_guessed(string name, Encoding encoding)
    {
        var (text, lines) = (encoding.GetBytes(SampleText.First), encoding.GetBytes($"{{\"text\":\"{SampleText.First}\"}}\n{{\"text\":\"نص\"}}\n"));

        Assert.Equal((name, SampleText.First), (name, Assert.Single(Read(folder.Add("a.txt", text))).Article?.Text));
        foreach (var inputs in (List<ArticleInput>[])[Read(folder.Add("a.jsonl", lines)), ReadInput(lines)])
        {
            Assert.Equal([SampleText.First, "نص"], inputs.Select(input => input.Article?.Text));
            Assert.Empty(inputs.SelectMany(input => input.Warnings));
        }
    }

    [Fact]
    public void A_few_wrong_bytes_make_no_other_encoding()
    {
        var input = Assert.Single(Read(folder.Add("a.txt", [.. SampleText.First.Bytes(), 0xC7, 0xE1, 0x20, .. SampleText.Second.Bytes()])));

        Assert.Equal($"{SampleText.First}\uFFFD\uFFFD {SampleText.Second}", input.Article?.Text);
        Assert.Equal(TextDecoding.BytesReplaced, Assert.Single(input.Warnings).Code);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.jsonl")]
    public void A_list_of_records_is_read_one_by_one(string name)
    {
        var path = folder.Add(name, "[\n{\"id\":\"1\",\"text\":\"أ\"},\n{\"id\":\"2\"},{\"id\":\"3\",\"text\":\"ب\"}]");
        var inputs = Read(path);

        Assert.Equal(["أ", "json.no-text", "ب"], inputs.Select(input => input.Article?.Text ?? input.Failure?.Code));
        Assert.Equal([2, 3, 3], inputs.Select(input => input.Line));
        var failed = folder.Add("failed.jsonl", $"{{\"input\":\"{path}\",\"line\":3,\"offset\":{inputs[1].Offset}}}");
        Assert.Equal("json.no-text", Assert.Single(Read(failed)).Failure?.Code);
    }

    [Theory]
    [InlineData("[{\"text\":\"أ\"},{", "أ json.broken")]
    [InlineData("[{\"text\":\"أ\"}] ب", "أ json.broken")]
    [InlineData("[ ]", "json.no-text")]
    [InlineData("[{\"text\":\"أ\"},5]", "أ json.broken")]
    [InlineData("[تحديث] قال زيد نعم", "[تحديث] قال زيد نعم")]
    public void What_is_wrong_with_a_list_is_told(string list, string found) => Assert.Equal(found, string.Join(' ', ReadInput(list.Bytes()).Select(input => input.Article?.Text ?? input.Failure?.Code)));

    [Fact]
    public void All_fields_of_a_record_are_taken_and_others_passed_over()
    {
        var line = """{"x":{"text":[1]},"id":7,"outlet":"الميادين","country":"LB","date":"2021-07-23T10:00:00Z","title":"عنوان","url":"","byline":"سناء كرم","credit":{"name":1},"text":"نص\nثان","statements":[{"text":1}]}""";
        var article = Assert.Single(Read(folder.Add("a.jsonl", line))).Article;

        Assert.Equal(new Article("نص\nثان") { Id = "7", Outlet = "الميادين", Country = "LB", Date = new DateOnly(2021, 7, 23), Title = "عنوان", Byline = "سناء كرم" }, article);
    }

    [Fact]
    public void A_date_of_another_form_is_left_out_with_a_warning()
    {
        var input = Assert.Single(Read(folder.Add("a.jsonl", """{"text":"نص","date":"23/7/2021"}""")));

        Assert.Null(input.Article?.Date);
        Assert.Equal("input.date", Assert.Single(input.Warnings).Code);
    }

    [Theory]
    [InlineData("{\"text\":", "json.broken")]
    [InlineData("[1]", "json.broken")]
    [InlineData("null", "json.broken")]
    [InlineData("{\"text\":null}", "json.broken")]
    [InlineData("{\"text\":5}", "json.broken")]
    [InlineData("{\"text\":\"a\"} x", "json.broken")]
    [InlineData("{\"id\":\"1\"}", "json.no-text")]
    [InlineData("{\"input\":\"-\",\"line\":1}", "input.gone")]
    [InlineData("{\"input\":\"/no/such/file.txt\"}", "input.unreadable")]
    public void A_record_that_gives_no_article_is_a_failure_with_its_line(string record, string code)
    {
        var inputs = Read(folder.Add("a.jsonl", $"{{\"text\":\"قبل\"}}\n{record}\n{{\"text\":\"بعد\"}}\n"));

        Assert.Equal(["قبل", null, "بعد"], inputs.Select(input => input.Article?.Text));
        Assert.Equal(code, inputs[1].Failure?.Code);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_record_reaches_the_engine()
    {
        var input = Assert.Single(Read(folder.Add("a.jsonl", """{"text":"أ\ud83d ب\n\"\u0642\u0627\u0644\""}""")));

        Assert.Equal("أ\uD83D ب\n\"قال\"", input.Article?.Text);
    }

    [Fact]
    public void Wrong_bytes_in_a_record_are_replaced_with_a_warning()
    {
        var input = Assert.Single(Read(folder.Add("a.jsonl", [.. "{\"text\":\""u8, 0xC8, 0x20, .. "\"}"u8])));

        Assert.Equal("\uFFFD ", input.Article?.Text);
        Assert.Equal(TextDecoding.BytesReplaced, Assert.Single(input.Warnings).Code);
    }

    [Fact]
    public void Wrong_units_of_utf_16_in_a_record_are_told_too()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"text\":\"أ"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("ب\"}\n")];

        Assert.Equal(TextDecoding.BytesReplaced, Assert.Single(Assert.Single(Read(folder.Add("a.jsonl", bytes))).Warnings).Code);
        Assert.Equal(TextDecoding.BytesReplaced, Assert.Single(Assert.Single(ReadInput(bytes)).Warnings).Code);
    }

    [Fact]
    public void Folders_and_patterns_give_their_files_in_order()
    {
        foreach (var name in (string[])["b.txt", "a.txt", "c.md", "sub/d.jsonl", "sub/e.txt"]) folder.Add(name, "{\"text\":\"نص\"}");

        Assert.Equal(["a.txt", "b.txt", "sub/d.jsonl", "sub/e.txt"], Names(folder.Path));
        Assert.Equal(["a.txt", "b.txt"], Names(folder["*.txt"]));
        Assert.Equal(["sub/d.jsonl", "sub/e.txt"], Names(folder["s?b/*"]));
        Assert.Equal(["a.txt", "b.txt", "sub/e.txt"], Names(folder["**/*.txt"]));
        Assert.Equal(["c.md"], Names(folder["c.md"]));
        foreach (var name in (string[])["news/f.json", "news/f.statements.json"]) folder.Add(name, "{\"text\":\"نص\"}");
        Assert.Equal(["news/f.json"], Names(folder["news"]));
        Assert.Equal(["news/f.json"], Names(folder["news/*.json"]));
        Assert.Equal(["news/f.statements.json"], Names(folder["news/*.statements.json"]));
    }

    [Fact]
    public void An_endless_input_is_read_one_article_at_a_time() =>
        Assert.Equal(1000, new ArticleFiles(new EndlessLines()).Read(["-"]).Take(1000).Count(input => input.Article?.Text == "نص"));

    [Fact]
    public void Any_bytes_give_articles_or_failures() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        byte[] record = [.. "{\"text\":\""u8, .. bytes, .. "\"}\n{\"text\":\"نص\"}\n"u8];
        return ReadInput(bytes).Concat(ReadInput(record)).All(input => input.Article is null != input.Failure is null);
    });

    private List<string> Names(string path) =>
        [.. Read(path).Select(input => Path.GetRelativePath(folder.Path, input.Name)).Distinct()];

    private static List<ArticleInput> Read(string path) => [.. new ArticleFiles(Stream.Null).Read([path])];

    private static List<ArticleInput> ReadInput(byte[] bytes) => [.. new ArticleFiles(new MemoryStream(bytes)).Read(["-"])];

    private sealed class EndlessLines : MemoryStream
    {
        private static readonly byte[] Line = Encoding.UTF8.GetBytes("{\"text\":\"نص\"}\n");
        private int at;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++) buffer[i] = Line[at++ % Line.Length];
            return buffer.Length;
        }
    }
}
