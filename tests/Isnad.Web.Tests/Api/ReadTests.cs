using System.Net;
using System.Net.Http.Json;
using System.Text;
using Isnad.Web.Security;

namespace Isnad.Web.Tests.Api;

public sealed class ReadTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private const string Text = "قال المدير نادر سعيد إن المصنع سيُفتح غداً.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_that_is_sent_is_read_and_not_kept()
    {
        var before = (await room.JsonAsync("/api/v1/search")).GetProperty("total").GetInt32();

        using var answer = await room.Client.PostAsJsonAsync("/api/v1/read", new { text = Text, outlet = "الشرفة", date = "2025-03-09" }, Stop);
        var reading = await OpenRoom.JsonOf(answer);

        Assert.Equal("isnad.reading/1", reading.GetProperty("schema").GetString());
        Assert.Equal("نادر سعيد", Assert.Single(reading.GetProperty("statements").EnumerateArray()).GetProperty("speaker").GetProperty("name").GetString());
        Assert.Equal("2025-03-10", reading.GetProperty("times")[0].GetProperty("value").GetString());
        Assert.Equal(before, (await room.JsonAsync("/api/v1/search")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_text_alone_is_read_too()
    {
        using var text = new StringContent(Text, Encoding.UTF8, "text/plain");
        using var answer = await room.Client.PostAsync("/api/v1/read.csv", text, Stop);

        Assert.Equal(2, (await answer.Content.ReadAsStringAsync(Stop)).TrimEnd().Split("\r\n").Length);
    }

    [Theory]
    [InlineData("{\"text\":", "application/json", HttpStatusCode.BadRequest, "parameter.wrong", "text")]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest, "parameter.wrong", "text")]
    [InlineData("{\"text\":\"x\",\"date\":\"soon\"}", "application/json", HttpStatusCode.BadRequest, "parameter.wrong", "date")]
    [InlineData("text=x", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "body.form", null)]
    public async Task What_can_not_be_read_is_refused_with_its_field(string body, string mediaType, HttpStatusCode status, string code, string? field)
    {
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        using var answer = await room.Client.PostAsync("/api/v1/read", content, Stop);
        var problem = await OpenRoom.JsonOf(answer);

        Assert.Equal((status, code), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal(field, problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()).FirstOrDefault());
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused()
    {
        using var content = new ByteArrayContent(new byte[10 << 20]);
        content.Headers.ContentType = new("text/plain");
        using var answer = await room.SendAsync(HttpMethod.Post, "/api/v1/read", headers => headers.ExpectContinue = true, content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("body.too-large", (await OpenRoom.JsonOf(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back()
    {
        await using var slow = await OpenRoom.OpenAsync((_, options) => options with { Rates = new RateOptions { ReadingsPerSecond = 1 } });
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 20 && answers.All(answer => answer.StatusCode == HttpStatusCode.OK); i++) answers.Add(await slow.Client.PostAsJsonAsync("/api/v1/read", new { text = Text }, Stop));

        var refused = answers[^1];
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal("rate.exceeded", (await OpenRoom.JsonOf(refused)).GetProperty("code").GetString());
        answers.ForEach(answer => answer.Dispose());
    }
}
