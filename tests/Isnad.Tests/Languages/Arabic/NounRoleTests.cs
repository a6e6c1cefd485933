using Isnad.Languages.Arabic;
using Isnad.Pipeline;
using Isnad.Steps.Words;

namespace Isnad.Tests.Languages.Arabic;

public sealed class NounRoleTests
{
    [Theory]
    [InlineData("الوزير", "Title")]
    [InlineData("وللوزيرة", "Title, Feminine")]
    [InlineData("وزراء", "Title, Plural")]
    [InlineData("مسؤولين", "GroupNoun, Plural, Countable")]
    [InlineData("والصحيفة", "OrganizationHead, MediaHead, Feminine")]
    [InlineData("البيان", "DocumentNoun")]
    [InlineData("فاطمة", "FemaleName")]
    public void A_noun_has_its_roles_whatever_is_attached(string word, string roles)
    {
        var context = new ReadingContext(new Article(word), word);
        ArabicLanguage.Steps()[0].Run(context);
        var expected = Enum.Parse<NounRole>(roles);
        Assert.Equal(expected, context.View.Role(0) & expected);
    }
}
