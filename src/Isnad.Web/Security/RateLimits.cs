using System.Globalization;
using System.Threading.RateLimiting;
using Isnad.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Web.Security;

/// <summary>How much one client may ask: each token, and each address without one, has a share of its own.</summary>
internal static class RateLimits
{
    public const string Reading = "reading";
    public const string SignIn = "sign-in";

    public static void AddRateLimits(this IServiceCollection services, RateOptions rates) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(Client(http), rates.RequestsPerSecond));
        limiter.AddPolicy(Reading, http => Bucket(Client(http), rates.ReadingsPerSecond));
        limiter.AddPolicy(SignIn, http => RateLimitPartition.GetFixedWindowLimiter(Address(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = rates.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.OnRejected = (context, _) => new ValueTask(Troubles.WriteAsync(context.HttpContext, Exceeded(context.Lease)));
    });

    private static RateLimitPartition<string> Bucket(string client, int perSecond) => RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = 2 * perSecond,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    });

    private static ProblemException Exceeded(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        return new ProblemException(StatusCodes.Status429TooManyRequests, ProblemCodes.RateExceeded, string.Create(CultureInfo.InvariantCulture, $"too many requests: wait {wait} s")) { RetryAfter = wait };
    }

    private static string Client(HttpContext http) => http.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : Address(http);

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
