using Isnad.Web.Tests.Browsing;

namespace Isnad.Web.Tests.Pages;

/// <summary>A mark that begins inside a word leaves its letters joined: the ink of the word is the same as without the mark.</summary>
public sealed class ShapingTests(Chromium chromium, OpenRoom room) : IClassFixture<OpenRoom>
{
    private const int FewestInk = 300;

    private const string Words = """
        (classes) => {
            for (const old of document.querySelectorAll('.shaping')) old.remove();
            for (const marked of [false, true]) {
                const line = document.createElement('p');
                line.className = 'text shaping';
                line.id = marked ? 'marked' : 'plain';
                // All marks in the colour of the ground: what is left to see are the letters.
                line.style.cssText = 'inline-size: 20rem; font-size: 3rem; background: #fff; color: #000; --edge: #fff; --soft: #fff; --accent: #fff';
                for (let hue = 0; hue < 8; hue++) { line.style.setProperty(`--h${hue}`, '#fff'); line.style.setProperty(`--h${hue}s`, '#fff'); }
                for (const part of ['وبا', 'لمستشفيا', 'ت']) {
                    const piece = document.createElement('span');
                    piece.textContent = part;
                    if (marked && part.length > 3) { piece.className = classes; piece.style.textDecorationColor = '#fff'; }
                    if (marked) line.append(piece); else line.append(part);
                }
                document.querySelector('main').prepend(line);
            }
            document.querySelectorAll('.shaping').forEach(line => line.normalize());
        }
        """;

    private const string Ink = """
        async (pictures) => {
            const masks = await Promise.all(pictures.map(async base64 => {
                const image = new Image();
                image.src = 'data:image/png;base64,' + base64;
                await image.decode();
                const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
                canvas.drawImage(image, 0, 0);
                const data = canvas.getImageData(0, 0, image.width, image.height).data;
                return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i] + data[4 * i + 1] + data[4 * i + 2] < 200);
            }));
            return [masks[0].filter(Boolean).length, masks[0].filter((ink, i) => ink !== masks[1][i]).length];
        }
        """;

    [Theory]
    [InlineData("q h0")]
    [InlineData("q in h3")]
    [InlineData("q h2 lit")]
    [InlineData("q h4 ev")]
    [InlineData("q h1 who")]
    [InlineData("q h5 cue")]
    [InlineData("q h6 via")]
    [InlineData("q h7 when")]
    public async Task A_mark_inside_a_word_changes_none_of_its_letters(string classes)
    {
        var (ink, changed) = await CompareAsync(classes);

        Assert.True(ink > FewestInk, $"only {ink} dots of ink: the word was not drawn");
        Assert.True(changed * 200 < ink, $"{changed} of {ink} dots differ");
    }

    [Fact]
    public async Task The_comparison_notices_a_word_that_is_torn()
    {
        var (ink, changed) = await CompareAsync("chip");

        Assert.True(changed * 20 > ink, $"only {changed} of {ink} dots differ");
    }

    private async Task<(int Ink, int Changed)> CompareAsync(string classes)
    {
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var page = visitor.Page;
        await page.GotoAsync("/read");
        await page.EvaluateAsync(Words, classes);
        await page.EvaluateAsync("document.fonts.ready");
        var pictures = new List<string>();
        foreach (var id in new[] { "#plain", "#marked" }) pictures.Add(Convert.ToBase64String(await page.Locator(id).ScreenshotAsync()));
        await page.GotoAsync("about:blank");
        var counts = await page.EvaluateAsync<int[]>(Ink, pictures);
        return (counts[0], counts[1]);
    }
}
