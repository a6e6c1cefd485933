using System.Text;
using Isnad.Store;
using Isnad.Testing;

namespace Isnad.App.Tests;

public sealed class DocumentTests : IDisposable
{
    private readonly TestFolder folder = new();

    /// <summary>Paths in documents are relative to the repository; all other tests use whole paths.</summary>
    public DocumentTests() => Directory.SetCurrentDirectory(Repository.Root);

    public void Dispose() => folder.Dispose();

    /// <summary>The README's commands run in the repository, with a database of their own.</summary>
    [Fact]
    public void The_examples_in_the_readme_print_what_they_say() =>
        Check("README.md", "$ ./isnad ", args => args[0] == "read" ? args : [.. args, "--db", folder["isnad.db"]]);

    [Fact]
    public void Every_sample_is_read_without_a_warning()
    {
        var result = CliProgram.Run("read", "samples", "-f", "jsonl");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(19, result.Out.TrimEnd().Split('\n').Length);
    }

    /// <summary>Files are fences that begin with "file NAME"; commands stand in console fences and are followed by what they print on both outputs.</summary>
    [Theory]
    [InlineData("docs/analysing.md")]
    [InlineData("docs/bringing-in.md")]
    [InlineData("docs/formats.md")]
    [InlineData("docs/searching.md")]
    [InlineData("docs/storing.md")]
    [InlineData("docs/correcting.md")]
    [InlineData("docs/configuration.md")]
    public void The_examples_of_a_document_print_what_they_say(string document) => Check(document, "$ isnad ", args => [.. args.Select(InFolder)]);

    private string InFolder(string arg) => arg.Contains('.', StringComparison.Ordinal) && !arg.Contains(':', StringComparison.Ordinal) && ArticleId.Parse(arg) is null ? folder[arg] : arg;

    private void Check(string document, string prompt, Func<string[], string[]> prepare)
    {
        var path = Repository.PathOf(document);
        var written = new StringBuilder();
        var fences = File.ReadAllText(path).Split("```");
        for (var i = 0; i < fences.Length; i++)
        {
            var (head, rest) = fences[i].IndexOf('\n', StringComparison.Ordinal) is > 0 and var end ? (fences[i][..end], fences[i][(end + 1)..]) : (fences[i], "");
            if (i % 2 == 1 && head.StartsWith("file ", StringComparison.Ordinal)) folder.Add(head[5..], rest);
            var runs = i % 2 == 1 && head == "console" && rest.StartsWith(prompt, StringComparison.Ordinal);
            if (i % 2 == 1 && head.StartsWith("out ", StringComparison.Ordinal)) fences[i] = $"{head}\n{Exported(head.Split(' '))}";
            written.Append(i == 0 ? "" : "```").Append(runs ? $"console\n{Ran(rest, prompt, prepare)}" : fences[i]);
        }

        Golden.CheckFile(path, written.ToString());
    }

    // "out FORMAT" is what the export of news.db holds; "out FORMAT FILE" a file of it, whose name may begin with a star.
    private string Exported(string[] head)
    {
        var path = folder[$"out-{Guid.NewGuid():N}"];
        Assert.Equal(0, CliProgram.Run("export", "-f", head[1], "-o", path, "--db", folder["news.db"]).Code);
        return File.ReadAllText(head.Length > 2 ? Directory.GetFiles(path, head[2]).Order(StringComparer.Ordinal).First() : path).TrimEnd('\n') + "\n";
    }

    private string Ran(string fence, string prompt, Func<string[], string[]> prepare)
    {
        var printed = new StringBuilder();
        foreach (var command in fence.Split('\n').Where(line => line.StartsWith(prompt, StringComparison.Ordinal)))
        {
            var result = CliProgram.Run(prepare(Arguments(command[prompt.Length..])));
            printed.Append(command).Append('\n').Append(WithoutTime((result.Out + result.Error).Replace("\r\n", "\n", StringComparison.Ordinal).Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)));
        }
        return printed.ToString();
    }

    // As a shell would cut them, single quotes only.
    private static string[] Arguments(string line) =>
        [.. line.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string WithoutTime(string printed)
    {
        const string before = "inputs failed, ";
        var start = printed.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return start < before.Length ? printed : $"{printed[..start]}0.1{printed[printed.IndexOf(" s", start, StringComparison.Ordinal)..]}";
    }
}
