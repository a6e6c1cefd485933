using System.Net.Http.Headers;
using Isnad.Web.Tests.Security;

namespace Isnad.Web.Tests.Telemetry;

public sealed class MetricsTests(GuardedRoom guarded) : IClassFixture<GuardedRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_count_requests_and_say_nothing_of_what_was_asked()
    {
        const string secret = "سر";
        using var found = await guarded.Room.SendAsync(HttpMethod.Get, $"/api/v1/search?q={secret}", headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", guarded.Reader));
        using var answer = await guarded.Room.SendAsync(HttpMethod.Get, "/metrics", headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", guarded.Admin));
        var metrics = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Contains("isnad_store_wait_seconds", metrics, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/api/v1/search\"", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(secret), metrics, StringComparison.OrdinalIgnoreCase);
    }
}
