using Isnad.Intake;

namespace Isnad.App.Tests;

/// <summary>NewsML-G2 and ninjs.</summary>
public sealed class AgencyTests
{
    private static string Item(string content, string status = "stat:usable") => $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:saha.example:1" version="2" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="ar">
          <itemMeta><itemClass qcode="ninat:text"/><provider><name>وكالة الساحة</name></provider><versionCreated>2024-03-05T11:00:00+02:00</versionCreated><pubStatus qcode="{status}"/></itemMeta>
          <contentMeta><contentCreated>2024-03-05T09:30:00+02:00</contentCreated><by>سناء كرم</by><creditline>وكالة الساحة للأنباء</creditline><language tag="ar"/><headline>{SampleText.Headline}</headline></contentMeta>
          <contentSet>{content}</contentSet>
        </newsItem>
        """;

    public static TheoryData<string, string> NewsMl => new()
    {
        { "NITF", Item($"<inlineXML contenttype=\"application/nitf+xml\"><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><head><title>رأس</title></head><body><body.head><hedline><hl1>{SampleText.Headline}</hl1></hedline></body.head><body.content><p>{SampleText.First}</p><p>{SampleText.Second}</p></body.content></body></nitf></inlineXML>") },
        { "XHTML", Item($"<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>رأس</title></head><body><p>{SampleText.First}</p><p>{SampleText.Second}</p></body></html></inlineXML>") },
        { "plain text", Item($"<inlineData contenttype=\"text/plain\">{SampleText.First}\n\n{SampleText.Second}</inlineData>") },
        { "a message", $"<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2024-03-05T10:00:00Z</sent></header><itemSet>{Item($"<inlineData contenttype=\"text/html\"><![CDATA[<p>{SampleText.First}</p><p>{SampleText.Second}</p>]]></inlineData>")}</itemSet></newsMessage>" },
    };

    public static TheoryData<string, string> Ninjs => new()
    {
        { "ninjs 1", $$"""{"uri":"urn:newsml:saha.example:1","pubstatus":"usable","versioncreated":"2024-03-05T09:30:00+02:00","headline":"{{SampleText.Headline}}","byline":"سناء كرم","language":"ar","copyrightholder":"وكالة الساحة","source":"وكالة الساحة للأنباء","body_xhtml":"<p>{{SampleText.First}}</p><p>{{SampleText.Second}}</p>"}""" },
        { "ninjs 2", $$"""{"uri":"urn:newsml:saha.example:1","standard":{"name":"ninjs","version":"2.1"},"firstcreated":"2024-03-05T09:30:00+02:00","headlines":[{"role":"main","value":"{{SampleText.Headline}}"}],"by":"سناء كرم","language":"ar","copyrightholder":"وكالة الساحة","infosources":[{"name":"وكالة الساحة للأنباء"}],"bodies":[{"role":"main","contenttype":"text/plain","value":"{{SampleText.First}}\n\n{{SampleText.Second}}"}]}""" },
        { "ninjs 3", $$"""{"uri":"urn:newsml:saha.example:1","standard":{"name":"ninjs","version":"3.1"},"firstCreated":"2024-03-05T09:30:00+02:00","headlines":[{"role":"main","value":"{{SampleText.Headline}}"}],"by":"سناء كرم","language":"ar","copyrightHolder":"وكالة الساحة","infoSources":[{"name":"وكالة الساحة للأنباء"}],"bodies":[{"role":"main","contentType":"text/html","value":"<p>{{SampleText.First}}</p><p>{{SampleText.Second}}</p>"}]}""" },
    };

    [Theory]
    [MemberData(nameof(NewsMl))]
    [MemberData(nameof(Ninjs))]
    public void An_item_of_an_agency_is_an_article(string form, string item)
    {
        var input = Assert.Single(Inputs.Read(item));

        Assert.Equal((form, null), (form, input.Failure?.Message));
        Assert.Equal(new Article(SampleText.Text) { Id = "urn:newsml:saha.example:1", Title = SampleText.Headline, Outlet = "وكالة الساحة", Date = new DateOnly(2024, 3, 5), Byline = "سناء كرم", Credit = "وكالة الساحة للأنباء" }, input.Article);
        Assert.Empty(input.Warnings);
    }

    [Theory]
    [InlineData("<newsMessage/>", "news.not-newsml", InputFormat.NewsMl)]
    [InlineData("<newsItem><contentSet/></newsItem>", "news.no-text", InputFormat.NewsMl)]
    [InlineData("<newsItem><itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta></newsItem>", "news.withdrawn", InputFormat.NewsMl)]
    [InlineData("<newsItem><contentSet><inlineData>نص", "news.cut", InputFormat.NewsMl)]
    [InlineData("{\"pubstatus\":\"canceled\"}", "news.withdrawn", InputFormat.Ninjs)]
    [InlineData("{\"headline\":\"عنوان\"}", "news.no-text", InputFormat.Ninjs)]
    [InlineData("{\"headline\":", "json.broken", InputFormat.Ninjs)]
    [InlineData("[]", "news.no-text", InputFormat.Ninjs)]
    public void An_item_without_a_text_is_refused_with_a_reason(string item, string code, InputFormat form) => Assert.Equal(code, Inputs.CodeOf(Assert.Single(Inputs.Read(item, form))));

    [Fact]
    public void Items_of_a_message_are_read_one_by_one()
    {
        var message = $"<newsMessage><itemSet>{Item("<inlineData>نص أول</inlineData>")}\n{Item("", "stat:withheld")}\n{Item("<inlineData>نص ثان</inlineData>")}</itemSet></newsMessage>";

        Assert.Equal(["نص أول", "news.withdrawn", "نص ثان"], Inputs.Read(message).Select(input => input.Article?.Text ?? input.Failure?.Code));
    }
}
