using Isnad.Testing;

namespace Isnad.Tests;

public sealed class SpecTests
{
    private static readonly Dictionary<string, SpecExample> Examples = Repository.Files("specs", ".md").SelectMany(SpecFile.Read).ToDictionary(example => example.ToString());
    private static readonly ArticleReader Reader = new();

    public static IEnumerable<TheoryDataRow<string>> Names => Examples.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reader_does_what_the_spec_says(string name)
    {
        var example = Examples[name];
        var difference = SpecCheck.Difference(example, Reader.Read(example.Article));
        if (difference is not null) Assert.Fail(difference);
    }
}
