using System.Net;
using Isnad.Store;
using Isnad.Web.Interface;

namespace Isnad.Web.Tests.Pages;

public sealed class QueryFaultTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static readonly Dictionary<QueryFault, string> Wrong = new()
    {
        [QueryFault.TooLong] = new string('ق', SearchQuery.LongestText + 1),
        [QueryFault.LooseMinus] = "خطة - مياه",
        [QueryFault.TwoMinus] = "خطة --مياه",
        [QueryFault.OpenQuote] = "«خطة المياه",
        [QueryFault.Near] = "\"خطة المياه\"~0",
        [QueryFault.StarInside] = "خ*طة",
        [QueryFault.StrayClose] = "خطة)",
        [QueryFault.OpenGroup] = "(خطة",
        [QueryFault.TooDeep] = new string('(', 40) + "خطة" + new string(')', 40),
        [QueryFault.TooMany] = string.Join(' ', Enumerable.Repeat("خطة", 70)),
        [QueryFault.OnlyExclusions] = "-خطة",
        [QueryFault.WordMissing] = "خطة OR",
        [QueryFault.NoWord] = "قائل:\"!\"",
        [QueryFault.UnknownKey] = "مفتاح:خطة",
        [QueryFault.EmptyKey] = "قائل:",
        [QueryFault.KeyInside] = "قائل:(نوع:نفي)",
        [QueryFault.UnknownValue] = "نوع:خطة",
        [QueryFault.OneValue] = "نوع:نف*",
        [QueryFault.NoWhole] = "نوع:=نفي",
        [QueryFault.NoDay] = "نشر:2026-01/غدا",
        [QueryFault.DaysReversed] = "نشر:2026/2025",
    };

    public static TheoryData<QueryFault> Faults => [.. Enum.GetValues<QueryFault>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_wrong_with_a_query_is_said_in_the_language_of_the_page(QueryFault fault)
    {
        Assert.False(SearchQuery.TryParse(Wrong[fault], new DateOnly(2026, 1, 1), out _, out var error));
        Assert.Equal(fault, error!.Fault);

        foreach (var (code, language) in new[] { ("ar", InterfaceLanguage.Arabic), ("en", InterfaceLanguage.English) })
        {
            using var answer = await room.SendAsync(HttpMethod.Get, "/search?q=" + Uri.EscapeDataString(Wrong[fault]), headers => headers.AcceptLanguage.ParseAdd(code));
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var text = InterfaceTexts.Embedded[$"fault.{char.ToLowerInvariant(fault.ToString()[0])}{fault.ToString()[1..]}", language];
            Assert.All(text.Split("{0}").SelectMany(part => part.Split("{1}")), part => Assert.Contains(part, page, StringComparison.Ordinal));
            Assert.DoesNotContain("{0}", page, StringComparison.Ordinal);
            Assert.Contains("wrong-query", page, StringComparison.Ordinal);
        }
    }
}
