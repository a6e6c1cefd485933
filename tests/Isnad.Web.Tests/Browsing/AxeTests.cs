namespace Isnad.Web.Tests.Browsing;

public sealed class AxeTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    [Fact]
    public async Task A_picture_without_words_is_a_violation()
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        await visitor.Page.SetContentAsync("<html lang=ar><title>x</title><main><h1>x</h1><img src='data:,'></main>");

        var violations = await (await Axe.BringAsync(visitor.Page)).ViolationsAsync();

        Assert.StartsWith("image-alt: ", Assert.Single(violations), StringComparison.Ordinal);
    }
}
