using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Api;

/// <summary>Answers HEAD as GET; the server leaves the body out.</summary>
internal static class HeadRequests
{
    public static void UseHead(this IApplicationBuilder room) => room.Use((http, next) =>
    {
        if (HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
        return next(http);
    });
}
