using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Security;

/// <summary>Exchanges a token for a cookie. The page with the form is <c>Components/Pages/SignIn.razor</c>.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/sign-in";
    public const string Cookie = "isnad.session";

    public static void MapSignIn(this IEndpointRouteBuilder room)
    {
        room.MapPost(Path, SignIn).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        room.MapPost("/sign-out", SignOut).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult SignIn([FromForm] string? token, [FromForm] string? back, HttpContext http, TokenKeeper tokens, Sessions sessions)
    {
        if (tokens.Find(token?.Trim() ?? "") is not { } known) return See(http, $"{Path}?failed=true&back={Uri.EscapeDataString(Own(back))}");
        var (secret, ends) = sessions.Open(known);
        http.Response.Cookies.Append(Cookie, secret, Settings(http, ends));
        return See(http, Own(back));
    }

    private static IResult SignOut([FromForm] string? back, HttpContext http, Sessions sessions)
    {
        if (http.Request.Cookies[Cookie] is { } secret) sessions.Close(secret);
        http.Response.Cookies.Delete(Cookie, Settings(http, null));
        return See(http, Own(back));
    }

    private static IResult See(HttpContext http, string path)
    {
        http.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static CookieOptions Settings(HttpContext http, DateTimeOffset? ends) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", Expires = ends };

    // Only ways back into this room: no other host, in none of the spellings that browsers take for one.
    private static string Own(string? back) => back is ['/'] or ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? back : "/";
}
