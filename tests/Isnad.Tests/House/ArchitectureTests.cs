using System.Xml.Linq;
using Isnad.Testing;

namespace Isnad.Tests;

public sealed class ArchitectureTests
{
    /// <summary>A project may use those with a lower number only.</summary>
    private static readonly Dictionary<string, int> Levels = new(StringComparer.Ordinal)
    {
        ["Isnad"] = 0,
        ["Isnad.Intake"] = 1,
        ["Isnad.Export"] = 1,
        ["Isnad.Store"] = 1,
        ["Isnad.Analysis"] = 2,
        ["Isnad.Store.Sqlite"] = 2,
        ["Isnad.Store.PostgreSql"] = 2,
        ["Isnad.Collecting"] = 2,
        ["Isnad.Answers"] = 2,
        ["Isnad.Evaluation"] = 2,
        ["Isnad.Stores"] = 3,
        ["Isnad.Web"] = 4,
        ["Isnad.Cli"] = 5,
        ["Isnad.Training"] = 5,
        ["Isnad.Benchmarks"] = 5,
    };

    public static IEnumerable<TheoryDataRow<string>> Projects =>
        Repository.Files("src", ".csproj").Select(path => new TheoryDataRow<string>("src/" + Path.GetFileNameWithoutExtension(path)))
            .Concat(Repository.Files("bench", ".csproj").Select(path => new TheoryDataRow<string>("bench/" + Path.GetFileNameWithoutExtension(path))));

    [Fact]
    public void The_engine_uses_nothing_but_the_base_class_library() =>
        Assert.All(typeof(ArticleReader).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_project_looks_upwards(string project)
    {
        var name = Path.GetFileName(project);
        Assert.True(Levels.TryGetValue(name, out var level), $"{name} has no level yet: give it one in this test");

        Assert.All(References(PathOf(project)), reference => Assert.True(Levels[reference] < level, $"{project} must not use {reference}"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_is_in_the_solution(string project) =>
        Assert.Contains($"{project}/{Path.GetFileName(project)}.csproj", File.ReadAllText(Repository.PathOf("Isnad.slnx")), StringComparison.Ordinal);

    private static string PathOf(string project) => Repository.PathOf($"{project}/{Path.GetFileName(project)}.csproj");

    private static IEnumerable<string> References(string path) =>
        XDocument.Load(path).Descendants("ProjectReference").Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/')));
}
