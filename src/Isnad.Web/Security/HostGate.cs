using Isnad.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Isnad.Web.Security;

/// <summary>Refuses requests for another server's name (rebinding) and changes that another site's page asks for (forgery).</summary>
internal sealed class HostGate(RequestDelegate next, AccessRules rules)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!rules.Knows(http.Request.Host.Host, http.Connection.LocalIpAddress))
            return Troubles.WriteAsync(http, new ProblemException(StatusCodes.Status421MisdirectedRequest, ProblemCodes.HostUnknown, "this server does not go by that name"));
        if (!IsSafe(http.Request.Method) && IsForeign(http.Request))
            return Troubles.WriteAsync(http, new ProblemException(StatusCodes.Status403Forbidden, ProblemCodes.OriginForeign, "changes are taken from our own pages only"));
        return next(http);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    // Programs send neither header; browsers send Origin with every request that changes something.
    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none")) return true;
        return request.Headers[HeaderNames.Origin].ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
