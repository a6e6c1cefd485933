using System.Text;
using Isnad.Testing;

namespace Isnad.App.Tests;

public sealed class DocumentTests
{
    private const string Prompt = "$ ./isnad ";

    /// <summary>Paths in documents are relative to the repository; all other tests use whole paths.</summary>
    public DocumentTests() => Directory.SetCurrentDirectory(Repository.Root);

    [Fact]
    public void The_example_in_the_readme_prints_what_it_says()
    {
        var path = Repository.PathOf("README.md");
        var text = File.ReadAllText(path);
        var start = text.IndexOf(Prompt, StringComparison.Ordinal);
        var end = text.IndexOf("```", start, StringComparison.Ordinal);
        var command = text[start..text.IndexOf('\n', start)];

        var result = CliProgram.Run(command[Prompt.Length..].Split(' '));

        Assert.Equal((0, ""), (result.Code, result.Error));
        Golden.CheckFile(path, $"{text[..start]}{command}\n{result.Out}{text[end..]}");
    }

    [Fact]
    public void Every_sample_is_read_without_a_warning()
    {
        var result = CliProgram.Run("read", "samples", "-f", "jsonl");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(7, result.Out.TrimEnd().Split('\n').Length);
    }

    /// <summary>Files are fences that begin with "file NAME", commands stand in console fences and are followed by what they print on both outputs.</summary>
    [Fact]
    public void The_examples_of_bringing_in_print_what_they_say()
    {
        var path = Repository.PathOf("docs/bringing-in.md");
        using var folder = new TestFolder();
        var written = new StringBuilder();
        var fences = File.ReadAllText(path).Split("```");
        for (var i = 0; i < fences.Length; i++)
        {
            var (head, rest) = fences[i].IndexOf('\n', StringComparison.Ordinal) is > 0 and var end ? (fences[i][..end], fences[i][(end + 1)..]) : (fences[i], "");
            if (i % 2 == 1 && head.StartsWith("file ", StringComparison.Ordinal)) folder.Add(head[5..], rest);
            written.Append(i == 0 ? "" : "```").Append(i % 2 == 1 && head == "console" ? $"console\n{Ran(folder, rest)}" : fences[i]);
        }

        Golden.CheckFile(path, written.ToString());
    }

    private static string Ran(TestFolder folder, string fence)
    {
        var command = fence[..fence.IndexOf('\n', StringComparison.Ordinal)];
        var result = CliProgram.Run([.. command["$ isnad ".Length..].Split(' ').Select(arg => arg.Contains('.', StringComparison.Ordinal) ? folder[arg] : arg)]);
        var printed = (result.Out + result.Error).Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        return $"{command}\n{WithoutTime(printed)}";
    }

    private static string WithoutTime(string printed)
    {
        const string before = "inputs failed, ";
        var start = printed.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return start < before.Length ? printed : $"{printed[..start]}0.1{printed[printed.IndexOf(" s", start, StringComparison.Ordinal)..]}";
    }
}
