using System.Security.Cryptography.X509Certificates;
using System.Text;
using Isnad.Intake.Fetching;

namespace Isnad.App.Tests;

/// <summary>Which servers are believed to be who they say.</summary>
public sealed class FetchTlsTests : IDisposable
{
    private const string Page = "https://news.example/a";

    private readonly TestAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_server_with_a_certificate_of_a_trusted_authority_is_read()
    {
        using var certificate = authority.Issue("news.example");
        using var net = Net(certificate, authority.Certificate);
        net.Web.On("/a", StubReply.Of(200, "مرحبا"));

        using var answer = net.Get(Page);
        Assert.Equal((null, "مرحبا"), (answer.Failure, Encoding.UTF8.GetString(answer.Bytes)));
    }

    [Fact]
    public void A_certificate_of_an_authority_that_the_machine_does_not_know_is_refused()
    {
        using var certificate = authority.Issue("news.example");
        Refused(certificate);
    }

    [Fact]
    public void A_certificate_that_has_expired_is_refused()
    {
        using var certificate = authority.Issue("news.example", validTo: -1);
        Refused(certificate, authority.Certificate);
    }

    [Fact]
    public void A_certificate_of_another_host_is_refused()
    {
        using var certificate = authority.Issue("other.example");
        Refused(certificate, authority.Certificate);
    }

    [Fact]
    public void A_certificate_that_is_signed_by_nobody_else_is_refused()
    {
        using var certificate = TestAuthority.SelfSigned("news.example");
        Refused(certificate, authority.Certificate);
    }

    [Fact]
    public void What_a_certificate_says_of_where_its_issuer_is_found_is_not_fetched()
    {
        using var elsewhere = new WebStub();
        using var certificate = authority.Issue("news.example", issuerAt: elsewhere.Url("/issuer.cer"));

        Refused(certificate);
        Assert.Empty(elsewhere.Requests);
    }

    private static StubNet Net(X509Certificate2 certificate, params X509Certificate2[] trusted) => new(new FetchOptions { Authorities = trusted }, certificate);

    private static void Refused(X509Certificate2 certificate, params X509Certificate2[] trusted)
    {
        using var net = Net(certificate, trusted);
        net.Web.On("/a", StubReply.Of(200, "x"));

        var failure = net.Get(Page).Failure!;
        Assert.Equal(("fetch.tls", false), (failure.Code, failure.IsTemporary));
        Assert.Empty(net.Web.Requests);
    }
}
