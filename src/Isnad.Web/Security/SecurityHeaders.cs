using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Web.Security;

/// <summary>The headers of every answer: nothing but our own files, no frame, no address handed on.</summary>
internal static class SecurityHeaders
{
    /// <summary>Where the API is described. Its viewer sets styles itself and is configured by one script, which gets a nonce.</summary>
    public const string Docs = "/docs";

    public static void AddHeaders(this IServiceCollection services)
    {
        var (pages, docs) = (Policy(false), Policy(true));
        services.AddSecurityHeaderPolicies().SetPolicySelector(context => context.HttpContext.Request.Path.StartsWithSegments(Docs, StringComparison.Ordinal) ? docs : pages);
    }

    private static HeaderPolicyCollection Policy(bool docs) => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(builder => builder.SameOrigin())
        .AddCrossOriginResourcePolicy(builder => builder.SameOrigin())
        .AddPermissionsPolicy(permissions =>
        {
            permissions.AddCamera().None();
            permissions.AddGeolocation().None();
            permissions.AddMicrophone().None();
            permissions.AddPayment().None();
            permissions.AddUsb().None();
        })
        .RemoveServerHeader()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddFontSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().Self();
            csp.AddFrameAncestors().None();
            if (docs)
            {
                csp.AddScriptSrc().Self().WithNonce();
                csp.AddStyleSrc().Self().UnsafeInline();
            }
            else
            {
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
            }
        });
}
