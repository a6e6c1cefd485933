using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Isnad.App.Tests;

/// <summary>Makes certificates, of which nobody knows but a test.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestAuthority()
    {
        var request = new CertificateRequest("CN=Isnad Test Authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        Certificate = request.CreateSelfSigned(Day(-30), Day(30));
    }

    /// <summary>Its own.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>A certificate for a host, signed by this authority.</summary>
    /// <param name="host">The host's name.</param>
    /// <param name="validTo">Its last day, from today.</param>
    /// <param name="issuerAt">Where it says that the authority's own certificate is found; null for nowhere.</param>
    public X509Certificate2 Issue(string host, int validTo = 20, string? issuerAt = null)
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request(host, own);
        if (issuerAt is not null) request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuerAt]));
        using var issued = request.Create(Certificate, Day(-20), Day(validTo), [1, 2, 3, (byte)validTo]);
        return issued.CopyWithPrivateKey(own);
    }

    /// <summary>A certificate that only says itself that it is right.</summary>
    public static X509Certificate2 SelfSigned(string host)
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Request(host, own).CreateSelfSigned(Day(-20), Day(20));
    }

    public void Dispose()
    {
        Certificate.Dispose();
        key.Dispose();
    }

    private static CertificateRequest Request(string host, ECDsa own)
    {
        var request = new CertificateRequest($"CN={host}", own, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }

    private static DateTimeOffset Day(int fromToday) => TimeProvider.System.GetUtcNow().AddDays(fromToday);
}
