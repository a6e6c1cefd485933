using System.Text;
using CsCheck;
using Isnad.Intake;

namespace Isnad.App.Tests;

/// <summary>What an input is taken for.</summary>
public sealed class SniffTests
{
    [Theory]
    [InlineData("قال الوزير", InputFormat.Text)]
    [InlineData("", InputFormat.Text)]
    [InlineData("{\"id\":\"1\",\"text\":\"نص\"}", InputFormat.JsonLines)]
    [InlineData("{\"input\":\"a.txt\"}", InputFormat.JsonLines)]
    [InlineData("{\"broken", InputFormat.JsonLines)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\"}", InputFormat.Feed)]
    [InlineData("{\"headline\":\"x\",\"body_text\":\"نص\"}", InputFormat.Ninjs)]
    [InlineData("<!doctype html><p>", InputFormat.Html)]
    [InlineData("<p>rss", InputFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html>", InputFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- <html> -->\n<rss version=\"2.0\">", InputFormat.Feed)]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss>", InputFormat.Feed)]
    [InlineData("<atom:feed>", InputFormat.Feed)]
    [InlineData("<rdf:RDF>", InputFormat.Feed)]
    [InlineData("<newsMessage>", InputFormat.NewsMl)]
    [InlineData("WARC/1.0\r\n", InputFormat.Warc)]
    public void An_input_is_told_by_its_first_bytes(string text, InputFormat form)
    {
        Assert.Equal(form, FormatSniffer.ByBytes(text.Bytes(), whole: true));
        Assert.Equal(form, FormatSniffer.ByBytes([0xEF, 0xBB, 0xBF, .. text.Bytes()], whole: true));
    }

    [Theory]
    [InlineData("a.txt", InputFormat.Text)]
    [InlineData("a.TXT", InputFormat.Text)]
    [InlineData("a.jsonl.gz", InputFormat.JsonLines)]
    [InlineData("a.html", InputFormat.Html)]
    [InlineData("a.htm.gz", InputFormat.Html)]
    [InlineData("a.warc.zst", InputFormat.Warc)]
    [InlineData("a.rss", InputFormat.Feed)]
    [InlineData("a.xml", null)]
    [InlineData("a.json", null)]
    [InlineData("a", null)]
    public void A_name_tells_what_it_can(string name, InputFormat? form) => Assert.Equal(form, FormatSniffer.ByName(name));

    [Fact]
    public void No_more_is_waited_for_than_it_takes_to_tell() => Gen.Int[1, 200].Sample(length =>
    {
        var head = "{\"id\":\"1\",\"text\":\"نص\"}\n"u8;
        var form = FormatSniffer.ByBytes(head[..Math.Min(length, head.Length)], whole: false);
        return form is InputFormat.Auto or InputFormat.JsonLines && (length < 20 || form == InputFormat.JsonLines);
    });

    [Fact]
    public void The_form_can_be_said()
    {
        Assert.Equal("<p>قال الوزير إن الاتفاق قريب.</p>", Assert.Single(Inputs.Read("<p>قال الوزير إن الاتفاق قريب.</p>", InputFormat.Text)).Article?.Text);
        var result = CliProgram.RunWith("<p>قال الوزير إن الاتفاق قريب.</p>", "read", "--from", "text", "--json");

        Assert.Equal(0, result.Code);
        Assert.Contains("\"text\":\"<p>قال", result.Out, StringComparison.Ordinal);
        Assert.Equal(2, CliProgram.RunWith("", "read", "--from", "docx").Code);
    }

    [Fact]
    public void Any_bytes_of_any_form_are_articles_or_failures()
    {
        string[] heads = ["", "<rss><channel><item>", "<newsItem><contentSet><inlineData>", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 50\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>", "{\"items\":[{\"content_html\":\"", "\u001f\u008b\b", "(\u00b5/\u00fd"];
        Gen.Select(Gen.Enum<InputFormat>(), Gen.Int[0, heads.Length - 1], Gen.Byte.Array[0, 300]).Sample(
            (form, head, bytes) => Inputs.Read([.. Encoding.Latin1.GetBytes(heads[head]), .. bytes], form).All(input => input.Article is null != input.Failure is null), iter: 3000);
    }
}
