using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Mcp;

/// <summary>Addresses that a person can open: of the server that was asked, else of the one that 'isnad serve' opens on this machine.</summary>
internal sealed class Permalinks(ReadingRoomOptions options, IHttpContextAccessor? asked = null)
{
    private Uri Start => options.PublicAddress ?? (asked?.HttpContext is { Request: var request } ? new Uri($"{request.Scheme}://{request.Host}/") : new UriBuilder("http", "localhost", ReadingRoomOptions.DefaultPort).Uri);

    public string Statement(string name) => new Uri(Start, $"statements/{name}").AbsoluteUri;

    public string Article(string name) => new Uri(Start, $"articles/{name}").AbsoluteUri;
}
