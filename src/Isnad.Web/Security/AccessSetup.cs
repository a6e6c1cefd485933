using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Web.Security;

/// <summary>All that says who may do what.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, ReadingRoomOptions options)
    {
        services.AddSingleton(new AccessRules(options));
        services.AddSingleton<TokenKeeper>();
        services.AddSingleton<Sessions>();
        services.AddAuthentication(RoomAuthentication.Name).AddScheme<AuthenticationSchemeOptions, RoomAuthentication>(RoomAuthentication.Name, null);
        var authorization = services.AddAuthorizationBuilder().SetFallbackPolicy(Asking(Scopes.Read));
        foreach (var scope in Scopes.All) authorization.AddPolicy(scope, Asking(scope));
        // Forms are good until the server is started again; no keys lie on the disk.
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddRateLimits(options.Rates);
    }

    private static AuthorizationPolicy Asking(string scope) => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Scopes.Claim, scope).Build();
}
