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
}
