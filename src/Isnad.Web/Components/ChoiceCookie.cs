using Isnad.Web.Interface;
using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Components;

/// <summary>Keeps a reader's choices in the browser.</summary>
internal static class ChoiceCookie
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>The choices of who asks.</summary>
    public static ReaderChoices Read(HttpContext? http)
    {
        var standard = ReaderChoices.Of(http?.Request.Headers.AcceptLanguage);
        return ReaderChoices.Parse(http?.Request.Cookies[ReaderChoices.CookieName], standard);
    }

    public static void Write(HttpContext http, ReaderChoices choices) => http.Response.Cookies.Append(
        ReaderChoices.CookieName,
        choices.ToString(),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, IsEssential = true });
}
