using System.Net;
using CsCheck;
using Isnad.Intake.Fetching;

namespace Isnad.App.Tests;

/// <summary>No address that is not public is connected to, however it is spelled and wherever it is named.</summary>
public sealed class AddressTests
{
    private static readonly string[] Starts = ["", "http://", "https://", "http://[", "http://a@", "http://xn--", "//"];
    private static readonly IPAddress[] Inside = [.. "127.0.0.1 ::1 169.254.169.254 ::ffff:10.0.0.1 64:ff9b::7f00:1".Split(' ').Select(IPAddress.Parse)];
    private static readonly string[] Refusals = ["fetch.address", "fetch.url", "fetch.redirect"];

    [Fact]
    public void There_are_more_than_five_hundred_spellings() =>
        Assert.True(ForgedAddresses.Hosts().DistinctBy(forged => forged.Host).Count() + ForgedAddresses.Resolved().Distinct().Count() >= 500);

    [Fact]
    public void A_forged_host_is_refused_before_a_connection_begins()
    {
        using var net = new StubNet();
        foreach (var (host, target) in ForgedAddresses.Hosts())
        {
            net.Resolve = _ => [target]; // as a resolver would that understands the spelling
            Assert.Contains(net.CodeOf($"http://{host}/feed"), Refusals);
        }
        Assert.Empty(net.Opened);
    }

    [Fact]
    public void A_name_that_stands_for_a_forged_address_is_refused_before_a_connection_begins()
    {
        using var net = new StubNet();
        foreach (var address in ForgedAddresses.Resolved())
        {
            net.Resolve = _ => [address];
            Assert.Equal("fetch.address", net.CodeOf("https://news.example/feed"));
        }
        Assert.Empty(net.Opened);
    }

    [Fact]
    public void A_redirect_to_a_forged_address_is_refused_before_a_connection_begins()
    {
        using var net = new StubNet();
        var location = "";
        net.Web.On("/feed", _ => StubReply.Of(302, "", $"Location: {location}"));
        foreach (var (host, target) in ForgedAddresses.Hosts().Where(forged => forged.Host.All(char.IsAscii)))
        {
            net.Resolve = name => name == "news.example" ? [StubNet.Public] : [target];
            location = $"http://{host}/latest/meta-data/";
            Assert.Contains(net.CodeOf("http://news.example/feed"), Refusals);
        }
        Assert.All(net.Opened, address => Assert.Equal(StubNet.Public, address));
    }

    [Fact]
    public async Task What_is_posted_goes_to_no_forged_address_either()
    {
        using var net = new StubNet();
        foreach (var (host, target) in ForgedAddresses.Hosts())
        {
            net.Resolve = _ => [target];
            var answer = await net.Gate.Post(new FetchPost($"http://{host}/hook", "{}"u8.ToArray(), "application/json"), TestContext.Current.CancellationToken);
            Assert.Contains(answer.Failure?.Code, Refusals);
        }
        Assert.Empty(net.Opened);
    }

    [Fact]
    public void A_robots_file_that_redirects_inside_closes_its_site()
    {
        using var net = new StubNet();
        net.Web.On("/robots.txt", StubReply.Of(301, "", "Location: http://169.254.169.254/robots.txt")).On("/feed", StubReply.Of(200, "x"));

        Assert.Equal("fetch.robots", net.CodeOf("http://news.example/feed"));
        Assert.All(net.Opened, address => Assert.Equal(StubNet.Public, address));
    }

    /// <summary>Rebinding: the name is public when it is looked at and not when it is connected to.</summary>
    [Fact]
    public void A_name_that_changes_its_address_never_leads_inside()
    {
        using var net = new StubNet();
        net.Web.On("/feed", StubReply.Of(200, "x"));
        for (var i = 0; i < 1000; i++)
        {
            var looks = 0;
            net.Resolve = _ => looks++ == 0 ? [StubNet.Public] : [Inside[i % Inside.Length]];
            Assert.Equal("fetch.address", net.CodeOf($"http://n{i}.example/feed"));
        }
        Assert.All(net.Opened, address => Assert.Equal(StubNet.Public, address));
    }

    [Fact]
    public void Of_several_addresses_only_public_ones_are_tried()
    {
        using var net = new StubNet();
        net.Web.On("/feed", StubReply.Of(200, "x"));
        net.Resolve = _ => [IPAddress.Loopback, IPAddress.IPv6Loopback, StubNet.Public];

        Assert.Null(net.CodeOf("http://news.example/feed"));
        Assert.All(net.Opened, address => Assert.Equal(StubNet.Public, address));
    }

    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("8.8.8.8")]
    [InlineData("192.0.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:2800:220:1::1")]
    [InlineData("2a00:1450::5efe:808:808")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void A_public_address_is_let_through(string address) => Assert.Null(new AddressPolicy([]).Refusal(IPAddress.Parse(address)));

    [Fact]
    public void A_range_that_the_user_allows_is_let_through_and_nothing_beside_it()
    {
        var policy = new AddressPolicy([IPNetwork.Parse("10.1.0.0/16")]);

        Assert.Null(policy.Refusal(IPAddress.Parse("10.1.2.3")));
        Assert.Null(policy.Refusal(IPAddress.Parse("::ffff:10.1.2.3")));
        Assert.NotNull(policy.Refusal(IPAddress.Parse("10.2.0.1")));
        Assert.NotNull(policy.Refusal(IPAddress.Parse("2002:a01:203::1")));
    }

    [Fact]
    public void Any_text_is_an_address_of_the_web_or_is_refused() => Gen.Select(Gen.Int[0, Starts.Length - 1], Gen.String[0, 60], (start, text) => Starts[start] + text).Sample(text =>
    {
        try
        {
            var address = WebAddress.Parse(text);
            return address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && WebAddress.Redirected(address, text) is not null;
        }
        catch (FetchRefusedException)
        {
            return true;
        }
    });

    [Theory]
    [InlineData("file:///etc/passwd", "fetch.url")]
    [InlineData("ftp://news.example/x", "fetch.url")]
    [InlineData("//127.0.0.1/x", "fetch.url")]
    [InlineData("gopher://news.example/", "fetch.url")]
    [InlineData("javascript:alert(1)", "fetch.url")]
    [InlineData("http://", "fetch.url")]
    [InlineData("http://news.example:99999/", "fetch.url")]
    [InlineData("http://user:secret@news.example/", "fetch.credentials")]
    [InlineData("http://127.0.0.1@news.example/", "fetch.credentials")]
    public void What_is_no_address_to_fetch_is_refused(string url, string code)
    {
        using var net = new StubNet();
        Assert.Equal(code, net.CodeOf(url));
        Assert.Empty(net.Opened);
    }
}
