using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Isnad.Web.Security;

/// <summary>Who asks: the holder of a token (Bearer), somebody who signed in (cookie), or, in an open room, whoever is on this machine.</summary>
internal sealed class RoomAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessRules rules, TokenKeeper tokens, Sessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Isnad";

    private const string Bearer = "Bearer ";
    private const string Local = "local";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticated());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)))
        {
            Response.StatusCode = StatusCodes.Status303SeeOther;
            Response.Headers.Location = $"{SignInEndpoints.Path}?back={Uri.EscapeDataString(Request.Path + Request.QueryString)}";
        }
        else
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        return Task.CompletedTask;
    }

    private AuthenticateResult Authenticated()
    {
        if (Request.Headers[HeaderNames.Authorization].ToString() is { Length: > 0 } given)
        {
            return given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && tokens.Find(given[Bearer.Length..].Trim()) is { } token
                ? Somebody(token.Name, token.Scopes)
                : AuthenticateResult.Fail("this token is not known or has expired");
        }
        if (Request.Cookies[SignInEndpoints.Cookie] is { } session && sessions.Find(session) is { } signedIn) return Somebody(signedIn.Name, signedIn.Scopes);
        return rules.IsOpen ? Somebody(Local, Scopes.All) : AuthenticateResult.NoResult();
    }

    private static AuthenticateResult Somebody(string name, IReadOnlyList<string> scopes)
    {
        var claims = scopes.SelectMany(Scopes.With).Distinct(StringComparer.Ordinal).Select(scope => new Claim(Scopes.Claim, scope)).Prepend(new Claim(ClaimTypes.Name, name));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name));
    }
}
