using System.Net;
using System.Text.Json;
using Isnad.Testing;

namespace Isnad.Web.Tests.Api;

public sealed class DescriptionTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What programs were promised changes only with a file that is read in review.</summary>
    [Fact]
    public async Task The_description_is_the_one_that_is_checked_in()
    {
        var description = await room.JsonAsync("/openapi/v1.json");

        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Golden.CheckFile(Repository.PathOf("docs/openapi.json"), JsonSerializer.Serialize(description, Indented) + "\n");
    }

    [Fact]
    public async Task The_viewer_is_served_from_here_and_its_one_script_has_a_nonce()
    {
        using var answer = await room.SendAsync(HttpMethod.Get, "/docs/", headers => headers.Add("Accept", "text/html"));
        var html = await answer.Content.ReadAsStringAsync(Stop);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var nonce = policy[(policy.IndexOf("'nonce-", StringComparison.Ordinal) + 7)..];
        nonce = nonce[..nonce.IndexOf('\'', StringComparison.Ordinal)];
        Assert.Contains($"nonce=\"{nonce}\"", html.Replace("&#x2B;", "+", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        using var script = await room.Client.GetAsync("/docs/scalar.js", Stop);
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
    }
}
