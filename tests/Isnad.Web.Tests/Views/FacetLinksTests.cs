using Isnad.Store;
using Isnad.Web.Views;

namespace Isnad.Web.Tests.Views;

public sealed class FacetLinksTests
{
    [Theory]
    [InlineData("خطة", "act:deny", "خطة act:deny")]
    [InlineData("خطة act:deny", "act:deny", "خطة")]
    [InlineData("act:deny خطة", "act:deny", "خطة")]
    [InlineData("a OR b", "act:deny", "(a OR b) act:deny")]
    [InlineData("xact:deny", "act:deny", "xact:deny act:deny")]
    [InlineData("", "act:deny", "act:deny")]
    public void A_condition_is_added_or_taken_out(string query, string condition, string wanted) => Assert.Equal(wanted, FacetLinks.Toggle(query, condition));

    [Theory]
    [InlineData("outlet", "جريدة «الضفة» \"x\"")]
    [InlineData("speaker", "زيد:عمرو (وزير) -نفي OR *")]
    [InlineData("month", "2026-01")]
    [InlineData("act", "deny")]
    public void A_condition_is_a_query(string facet, string value) => Assert.True(SearchQuery.TryParse(FacetLinks.Condition(facet, value), new DateOnly(2026, 1, 1), out _, out _));
}
