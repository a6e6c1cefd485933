using Isnad.Languages.Arabic;
using Isnad.Languages.Arabic.Times.Rules;
using Isnad.Pipeline;
using Isnad.Steps.Cues;
using Isnad.Steps.Relays;

namespace Isnad.Tests.Languages.Arabic;

public sealed class ArabicLanguageTests
{
    [Fact]
    public void Every_step_finds_what_it_needs()
    {
        var there = Layers.None;
        foreach (var step in ArabicLanguage.Steps())
        {
            Assert.True((step.Needs & ~there) == Layers.None, $"{step.GetType().Name} needs {step.Needs}, there is {there}");
            Assert.NotEqual(Layers.None, step.Adds);
            there |= step.Adds;
        }
    }

    [Fact]
    public void Every_rule_stands_in_a_spec()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "specs"))) folder = folder.Parent;
        Assert.NotNull(folder);
        var specs = string.Concat(Directory.EnumerateFiles(Path.Combine(folder.FullName, "specs", "ar"), "*.md").Select(File.ReadAllText));
        Assert.All(CueRules.Ids, id => Assert.Contains($"by: {id}", specs, StringComparison.Ordinal));
        Assert.All(RelayStep.Ids, id => Assert.Contains($"relayed: {id}", specs, StringComparison.Ordinal));
        Assert.All(TimeRules.All, rule => Assert.Contains($" {rule.Id}\n", specs, StringComparison.Ordinal));
    }
}
