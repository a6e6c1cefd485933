using System.Xml.Linq;
using Isnad.Web.Tests.Browsing;

namespace Isnad.Web.Tests.Pages;

public sealed class PictureFileTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    private const int Ink = 300;

    private const string Dots = """
        async base64 => {
            const picture = new Image();
            picture.src = 'data:image/png;base64,' + base64;
            await picture.decode();
            const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            canvas.drawImage(picture, 0, 0);
            const data = canvas.getImageData(0, 0, picture.width, picture.height).data;
            let ink = 0;
            for (let i = 0; i < data.length; i += 4) if (data[i] + data[i + 1] + data[i + 2] < 200) ink++;
            return [picture.width, ink];
        }
        """;

    private static readonly string? Shots = Environment.GetEnvironmentVariable("ISNAD_SHOTS");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pictures => ["statement", "article", "timeline", "attention", "quoting"];

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_can_be_saved_as_SVG_and_CSV(string name)
    {
        var path = FileOf(name);

        using var svg = await room.Client.GetAsync(path + ".svg", Stop);
        using var csv = await room.Client.GetAsync(path + ".csv", Stop);

        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType!.MediaType);
        var drawn = XDocument.Parse(await svg.Content.ReadAsStringAsync(Stop)).Root!;
        Assert.True((int)drawn.Attribute("width")! > 0 && (int)drawn.Attribute("height")! > 0);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        var rows = (await csv.Content.ReadAsStringAsync(Stop)).TrimEnd().Split("\r\n");
        Assert.True(rows.Length > 1);
        Assert.All(rows.Skip(1), row => Assert.True(row.Split(',').Length >= rows[0].Split(',').Length, row));
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_can_be_saved_as_PNG_from_its_page(string name)
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var page = visitor.Page;
        await page.GotoAsync(RoomPages.PathOf(name, room.Database));

        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("[data-png]"));

        var png = room.PathOf($"{name}.png");
        await download.SaveAsAsync(png);
        if (Shots is not null) File.Copy(png, Path.Combine(Shots, $"png-{name}.png"), overwrite: true);
        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(visitor.Troubles);
        await page.GotoAsync("about:blank");
        var seen = await page.EvaluateAsync<int[]>(Dots, Convert.ToBase64String(await File.ReadAllBytesAsync(png, Stop)));
        Assert.True(seen[0] >= 600 && seen[1] > Ink, $"{seen[0]} wide, {seen[1]} dark dots");
    }

    [Theory]
    [InlineData("/statements/0123456789abcdef.1.s1/chain")]
    [InlineData("/articles/0123456789abcdef/speakers")]
    public async Task There_is_no_picture_of_what_is_not_kept(string path)
    {
        foreach (var form in new[] { ".svg", ".csv" })
        {
            using var answer = await room.Client.GetAsync(path + form, Stop);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private string FileOf(string name) => RoomPages.PathOf(name, room.Database) + name switch
    {
        "statement" => "/chain",
        "article" => "/speakers",
        _ => "",
    };
}
