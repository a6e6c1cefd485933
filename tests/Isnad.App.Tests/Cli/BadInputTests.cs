using System.Text;
using System.Text.Json;
using Isnad.Cli;

namespace Isnad.App.Tests;

/// <summary>Files that are empty, broken or no files: a message that names them, an exit code, and all that can be read.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Text = "قال الوزير إن الاتفاق قريب.";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Name, bytes of a .txt file, what standard error says after the file's name, or "" for nothing.</summary>
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty", [], "warning: there are no letters to read" },
        { "spaces", "  \n\t "u8.ToArray(), "warning: there are no letters to read" },
        { "a byte order mark alone", [0xEF, 0xBB, 0xBF], "warning: there are no letters to read" },
        { "English", "The minister said so."u8.ToArray(), "warning: the text is not Arabic but in Latin letters: it was not read" },
        { "NUL", "قال\0زيد"u8.ToArray(), "warning: 1 units that are no characters" },
        { "wrong bytes", [.. "قال "u8, 0xFF, 0xC8, 0xED], "warning: Some bytes are no valid text" },
        { "half of a pair in UTF-8", [.. "قال "u8, 0xED, 0xA0, 0xBD], "warning: Some bytes are no valid text" },
        { "cut in the middle of a letter", Encoding.UTF8.GetBytes(Text)[..^2], "warning: Some bytes are no valid text" },
        { "UTF-16 with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], "" },
        { "UTF-16 big endian with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)], "" },
        { "UTF-16 cut in the middle of a unit", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)[..^1]], "warning: Some bytes are no valid text" },
        { "500 nested marks", Encoding.UTF8.GetBytes(new string('«', 500) + Text + new string('»', 500)), "" },
        { "10,000 combining marks", Encoding.UTF8.GetBytes("قال" + new string('\u064E', 10_000)), "" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_gives_a_reading_and_says_what_is_wrong(string name, byte[] bytes, string message)
    {
        var path = folder.Add("a.txt", bytes);
        foreach (var (result, place) in new[] { (CliProgram.Run("read", path, "--json"), path), (CliProgram.RunWith(bytes, "read", "--json"), "-") })
        {
            Assert.Equal((name, 0), (name, result.Code));
            if (message.Length == 0) Assert.Empty(result.Error);
            else Assert.StartsWith($"isnad: {place}: {message}", result.Error, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(result.Out);
            Assert.Equal("isnad.reading/1", json.RootElement.GetProperty("schema").GetString());
            Assert.Equal(message.Length > 0, json.RootElement.GetProperty("warnings").GetArrayLength() > 0);
        }
    }

    /// <summary>Name, the path to give, what standard error says after it.</summary>
    public static TheoryData<string, string, string> Paths => new()
    {
        { "a missing file", "gone.txt", "no such file or folder" },
        { "an empty folder", "empty", "this folder holds no file that articles come in (.txt, .jsonl, .html, .xml, .warc.gz …)" },
        { "a pattern that nothing matches", "*.xyz", "no such file or folder" },
        { "a name with NUL", "a\0b.txt", "no such file or folder" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_that_gives_nothing_is_named_and_the_rest_is_read(string name, string path, string message)
    {
        Directory.CreateDirectory(folder["empty"]);
        var good = folder.Add("good.txt", Text);

        var alone = CliProgram.Run("read", folder[path], "-f", "jsonl");
        Assert.Equal((name, ExitCode.Failed, $"isnad: {folder[path]}: {message}\n", ""), (name, alone.Code, alone.Error, alone.Out));

        var among = CliProgram.Run("read", folder[path], good, "-f", "jsonl");
        Assert.Equal((name, ExitCode.Partly), (name, among.Code));
        Assert.Single(among.Out.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("{\"text\":", "no valid JSON")]
    [InlineData("قال زيد", "no valid JSON")]
    [InlineData("[]", "no valid JSON")]
    [InlineData("{\"id\":\"1\"}", "the record has no \"text\"")]
    [InlineData("{\"text\":7}", "no valid JSON")]
    public void A_broken_line_is_named_by_its_number_and_the_rest_is_read(string line, string message)
    {
        var good = $"{{\"text\":\"{Text}\"}}\n";
        var path = folder.Add("a.jsonl", good + good + line + "\n" + good);
        var result = CliProgram.Run("read", path, "-f", "jsonl");

        Assert.Equal(ExitCode.Partly, result.Code);
        Assert.StartsWith($"isnad: {path}:3: {message}", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Equal(3, result.Out.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public void Every_format_prints_an_empty_reading(string format) =>
        Assert.Equal(0, CliProgram.RunWith("", "read", "-f", format).Code);
}
