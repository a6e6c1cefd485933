using Isnad.Answers;
using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Views;

/// <summary>Addresses that a person can open: of the server that was asked, where nobody asks by the name that it was given, else of the one that 'isnad serve' opens on this machine.</summary>
internal sealed class Permalinks(ReadingRoomOptions options, IHttpContextAccessor? asked = null)
{
    private Uri Start => options.PublicAddress ?? (asked?.HttpContext is { Request: var request } ? new Uri($"{request.Scheme}://{request.Host}/") : Unasked);

    // A name is that of a proxy, which does the encryption.
    private Uri Unasked => options.Hosts is [var host, ..] ? new UriBuilder("https", host).Uri : new UriBuilder("http", "localhost", options.Port == 0 ? ReadingRoomOptions.DefaultPort : options.Port).Uri;

    public string Statement(string name) => new Uri(Start, $"statements/{name}").AbsoluteUri;

    /// <summary>An address of this server, by its path.</summary>
    public string Of(string path) => new Uri(Start, path.TrimStart('/')).AbsoluteUri;

    public string Actor(string id) => new Uri(Start, $"actors/{Uri.EscapeDataString(id)}").AbsoluteUri;

    public string Outlet(string name) => new Uri(Start, $"outlets/{Uri.EscapeDataString(name)}").AbsoluteUri;

    /// <summary>The search for what was published on some days.</summary>
    public string Search(string query, string first, string last, string? outlet)
    {
        var narrowed = FacetTerm.Of("month", $"{first}/{last}").AddedTo(query);
        if (!string.IsNullOrEmpty(outlet)) narrowed = FacetTerm.Of("outlet", outlet).AddedTo(narrowed);
        return new Uri(Start, $"search?q={Uri.EscapeDataString(narrowed)}").AbsoluteUri;
    }

    public string Article(string name) => new Uri(Start, $"articles/{name}").AbsoluteUri;
}
