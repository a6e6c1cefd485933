using Isnad.Answers;
using Isnad.Store;

namespace Isnad.Web.Tests.Views;

public sealed class FacetTermTests
{
    [Theory]
    [InlineData("خطة", "خطة act:deny")]
    [InlineData("خطة act:deny", "خطة")]
    [InlineData("act:deny خطة", "خطة")]
    [InlineData("a OR b", "(a OR b) act:deny")]
    [InlineData("(a OR b) act:deny", "(a OR b)")]
    [InlineData("(a OR b) quote:direct", "(a OR b) quote:direct act:deny")]
    [InlineData("act:deny OR act:say", "(act:deny OR act:say) act:deny")]
    [InlineData("\"خطة act:deny مياه\"", "\"خطة act:deny مياه\" act:deny")]
    [InlineData("-act:deny خطة", "-act:deny خطة act:deny")]
    [InlineData("xact:deny", "xact:deny act:deny")]
    [InlineData("خطة، act:deny", "خطة،")]
    [InlineData("actor:(state:SA OR state:LB) act:deny", "actor:(state:SA OR state:LB)")]
    [InlineData("\"خطة", "\"خطة act:deny")]
    [InlineData("", "act:deny")]
    public void A_condition_is_added_or_taken_out(string query, string wanted) => Assert.Equal(wanted, FacetTerm.Of("act", "deny").Toggle(query));

    [Theory]
    [InlineData("outlet", "جريدة «الضفة» \"x\"")]
    [InlineData("speaker", "زيد:عمرو (وزير) -نفي OR *")]
    [InlineData("month", "2026-01")]
    [InlineData("act", "deny")]
    public void A_condition_is_a_query_and_is_known_again(string facet, string value)
    {
        var term = FacetTerm.Of(facet, value);

        Assert.True(SearchQuery.TryParse(term.Text, new DateOnly(2026, 1, 1), out _, out _));
        Assert.True(term.IsIn(term.AddedTo("خطة OR مياه")));
    }
}
