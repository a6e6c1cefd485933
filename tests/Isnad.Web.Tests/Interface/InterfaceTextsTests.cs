using Isnad.Testing;
using Isnad.Web.Interface;

namespace Isnad.Web.Tests.Interface;

public sealed class InterfaceTextsTests
{
    // Texts whose keys are put together from a value.
    private static readonly string[] Families =
    [
        "act.", "actorKind.", "choice.", "correct.", "error.", "example.", "facet.", "fault.", "feeds.", "kind.", "quality.", "quote.", "review.", "role.", "saved.told.", "search.help.", "search.level.", "settings.", "stance.", "warning.", "words.",
    ];

    [Fact]
    public void No_text_is_kept_that_no_page_says()
    {
        var source = string.Concat(Repository.Files("src/Isnad.Web", ".razor").Concat(Repository.Files("src/Isnad.Web", ".cs")).Select(File.ReadAllText));

        Assert.All(InterfaceTexts.Embedded.Keys.Where(key => !Families.Any(family => key.StartsWith(family, StringComparison.Ordinal))), key => Assert.Contains($"\"{key}\"", source, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_without_a_text_is_an_error() => Assert.Throws<KeyNotFoundException>(() => InterfaceTexts.Embedded["no.such", InterfaceLanguage.Arabic]);
}
