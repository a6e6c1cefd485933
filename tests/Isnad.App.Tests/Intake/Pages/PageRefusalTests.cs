using System.Text;
using CsCheck;
using Isnad.Intake;

namespace Isnad.App.Tests;

/// <summary>What is no article is refused with a reason; what was made to break a parser neither breaks it nor takes its time.</summary>
public sealed class PageRefusalTests
{
    private const string Teaser = "<div class=\"item\"><h3><a href=\"/x\">افتتاح معرض الكتاب في العاصمة بمشاركة واسعة من دور النشر</a></h3></div>";

    public static TheoryData<string, string, string> Refused => new()
    {
        { "nothing", "", "html.empty" },
        { "spaces", " \r\n ", "html.empty" },
        { "an empty page", "<html><head><title>عنوان</title></head><body></body></html>", "html.no-article" },
        { "a picture", "\u0089PNG\r\n<svg>", "html.no-article" },
        { "a file of another kind", "%PDF-1.7 <<", "html.not-html" },
        { "text without tags", "قال الوزير إن الاتفاق قريب.", "html.not-html" },
        { "a front page", $"<html><head><meta property=\"og:type\" content=\"website\"></head><body>{string.Concat(Enumerable.Repeat(Teaser, 40))}</body></html>", "html.no-article" },
        { "a page that was not found", "<html><body><h1>404</h1><p>الصفحة المطلوبة غير موجودة.</p></body></html>", "html.no-article" },
        { "a login wall", $"<html><body><h1>{SampleText.Headline}</h1><p>{SampleText.First}</p><div>سجل الدخول لقراءة المقال كاملا</div><form><input type=\"password\"></form></body></html>", "html.login-wall" },
        { "a pay wall", $"<html><head><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"isAccessibleForFree\":false}}</script></head><body><h1>{SampleText.Headline}</h1><p>{SampleText.First}</p></body></html>", "html.login-wall" },
        { "only links", $"<html><body><p><a href=\"/\">{SampleText.First}</a></p><p><a href=\"/\">{SampleText.Second}</a></p></body></html>", "html.no-article" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_page_without_an_article_is_refused_with_a_reason(string name, string page, string code) =>
        Assert.Equal((name, code), (name, Inputs.CodeOf(Inputs.Page(page))));

    private static string Many(string part, int bytes) => new StringBuilder(bytes + part.Length).Insert(0, part, bytes / part.Length).ToString();

    public static TheoryData<string, string, bool> Hostile => new()
    {
        { "nested divs", Many("<div>", 256 * 1024), false },
        { "nested lists", Many("<ul><li>", 256 * 1024), false },
        { "nested bold", Many("<b>", 1024 * 1024), false },
        { "nested tables", Many("<table><tr><td>", 256 * 1024), false },
        { "too many elements", Many("<p>نص", 2 * 1024 * 1024), false },
        { "bold that is never closed", Many("<b><p>", 512 * 1024), true },
        { "links in links", Many("<a href=x>", 512 * 1024), true },
        { "links and blocks that cross", Many("<a><div></a>", 512 * 1024), false },
        { "a million attributes", "<p " + Many("a=b ", 4 * 1024 * 1024) + ">", true },
        { "different attributes", "<p " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i} ")) + ">", true },
        { "an attribute of 8 MB", "<p class=\"" + Many("related ", 8 * 1024 * 1024) + "\">", true },
        { "a line of 10 MB", "<p>" + Many("ا", 5 * 1024 * 1024), true },
        { "half of tags", Many("<", 1024 * 1024), true },
        { "half of entities", Many("&#", 2 * 1024 * 1024), true },
        { "headings that end an article", Many("<h4>اقرأ أيضا</h4>", 512 * 1024), true },
        { "a title of 4 MB and headings", "<meta property=\"og:title\" content=\"" + Many("خبر ", 4 * 1024 * 1024) + "\">" + Many("<h1>عنوان آخر</h1>", 512 * 1024), true },
        { "items of a summary", "<ul class=\"highlights\">" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<li>بند رقم {i:D6}")) + "</ul>", true },
        { "comments that are never closed", Many("<!--", 1024 * 1024), true },
        { "NUL", "<p>\0\0\0</p>", true },
        { "JSON-LD a thousand deep", "<script type=\"application/ld+json\">" + new string('[', 1000) + "</script><p>", true },
        { "half a pair in JSON-LD", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\\ud83d\"}</script><p>", true },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_page_is_refused_or_the_article_beside_it_is_found(string name, string html, bool found)
    {
        var input = Inputs.Page(SampleText.Page(after: html));

        Assert.Equal((name, found), (name, input.Article is not null));
        Assert.True(found || input.Failure!.Code is "html.budget" or "html.no-article", input.Failure?.Code);
    }

    [Fact]
    public void Any_bytes_are_a_page_or_a_failure()
    {
        var page = SampleText.Page().Bytes();
        Gen.Select(Gen.Int[0, page.Length - 1], Gen.Byte.Array[0, 12]).Array[1, 8].Sample(changes =>
        {
            var bytes = page.ToList();
            foreach (var (at, with) in changes) bytes.InsertRange(Math.Min(at, bytes.Count), with);
            return Inputs.Read([.. bytes], InputFormat.Html).All(input => input.Article is null != input.Failure is null);
        }, iter: 300);
    }

    [Theory]
    [InlineData("<html lang=\"fa\"><body><h1>وزیر برنامه جدیدی را اعلام کرد</h1><p>{0}</p></body></html>", "وزیر راه و شهرسازی گفت که برنامه جدید حمل و نقل از ابتدای ماه آینده در سه استان آغاز می‌شود و تا پایان سال به همه کشور خواهد رسید. ", "fa")]
    [InlineData("<html lang=\"en\"><body><h1>The minister announces a new plan</h1><p>{0}</p></body></html>", "The minister said on Monday that the plan would begin next month in three provinces and reach the others before the end of the year. ", "mis")]
    public void An_article_in_another_language_is_kept_and_marked_and_not_read(string page, string sentence, string language)
    {
        var html = page.Replace("{0}", sentence + sentence, StringComparison.Ordinal);
        var result = CliProgram.RunWith(html, "read", "-", "--json");

        Assert.Equal(0, result.Code);
        Assert.Contains($"\"language\":\"{language}\"", result.Out, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"language.unread\"", result.Out, StringComparison.Ordinal);
        Assert.Contains(sentence[..30], result.Out, StringComparison.Ordinal);
    }
}
