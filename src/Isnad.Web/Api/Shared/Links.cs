using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Isnad.Web.Api;

/// <summary>Addresses of this same list with something changed.</summary>
internal static class Links
{
    /// <summary>The address with one parameter set to another value; what belongs to the page only is left out.</summary>
    public static string With(HttpContext http, string name, string value)
    {
        var kept = http.Request.Query.Where(pair => pair.Key != name && pair.Key != "cursor").SelectMany(pair => pair.Value, (pair, given) => KeyValuePair.Create(pair.Key, given));
        return QueryHelpers.AddQueryString(http.Request.PathBase + AnswerForms.PathOf(http), kept.Append(KeyValuePair.Create<string, string?>(name, value)));
    }

    /// <summary>Names the next page in the header Link.</summary>
    public static void AddNext(HttpContext http, string? cursor)
    {
        if (cursor is not null) http.Response.Headers.Append(HeaderNames.Link, $"<{With(http, "cursor", cursor)}>; rel=\"next\"");
    }
}
