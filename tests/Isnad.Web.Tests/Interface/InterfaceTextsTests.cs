using Isnad.Testing;
using Isnad.Web.Interface;
using Isnad.Web.Problems;

namespace Isnad.Web.Tests.Interface;

public sealed class InterfaceTextsTests
{
    // Texts whose keys are put together from a value.
    private static readonly string[] Families =
    [
        "act.", "actorKind.", "choice.", "correct.", "error.", "example.", "facet.", "fault.", "feeds.", "kind.", "quality.", "quote.", "reason.", "review.", "role.", "saved.told.", "search.help.", "search.level.", "settings.", "stance.", "warning.", "words.",
    ];

    [Fact]
    public void No_text_is_kept_that_no_page_says()
    {
        var source = string.Concat(Repository.Files("src/Isnad.Web", ".razor").Concat(Repository.Files("src/Isnad.Web", ".cs")).Select(File.ReadAllText));

        Assert.All(InterfaceTexts.Embedded.Keys.Where(key => !Families.Any(family => key.StartsWith(family, StringComparison.Ordinal))), key => Assert.Contains($"\"{key}\"", source, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_has_its_reason_in_words()
    {
        var codes = typeof(ProblemCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.InRange(codes.Count, 20, 100);
        Assert.Equal(codes.Select(code => $"reason.{code}").Order(StringComparer.Ordinal), InterfaceTexts.Embedded.Keys.Where(key => key.StartsWith("reason.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reason_why_nothing_was_fetched_is_said_in_words()
    {
        var codes = Repository.Files("src/Isnad.Intake/Fetching", ".cs").SelectMany(file => File.ReadAllText(file).Split('"')).Where(IsCode).Distinct().ToList();

        Assert.InRange(codes.Count, 15, 100);
        Assert.All(codes, code => Assert.True(InterfaceTexts.Embedded.Has($"feeds.why.{code}"), code));
    }

    private static bool IsCode(string text) => text.Length > 6 && text.StartsWith("fetch.", StringComparison.Ordinal) && text[6..].All(c => char.IsAsciiLetterLower(c) || c == '-');

    [Fact]
    public void A_key_without_a_text_is_an_error() => Assert.Throws<KeyNotFoundException>(() => InterfaceTexts.Embedded["no.such", InterfaceLanguage.Arabic]);
}
