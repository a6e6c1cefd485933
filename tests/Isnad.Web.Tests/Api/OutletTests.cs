namespace Isnad.Web.Tests.Api;

public sealed class OutletTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outlets_are_listed_with_all_their_statements()
    {
        var total = (await room.JsonAsync("/api/v1/search")).GetProperty("total").GetInt32();

        var outlets = (await room.JsonAsync("/api/v1/outlets")).GetProperty("outlets").EnumerateArray().ToList();
        var csv = await room.Client.GetStringAsync("/api/v1/outlets.csv", Stop);

        Assert.Equal(total, outlets.Sum(outlet => outlet.GetProperty("statements").GetInt32()));
        Assert.Equal(outlets.Count + 1, csv.TrimEnd().Split("\r\n").Length);
    }
}
