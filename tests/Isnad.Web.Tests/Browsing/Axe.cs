using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Isnad.Web.Tests.Browsing;

/// <summary>axe over a page as it stands: its script is put in once, and asked for violations alone.</summary>
internal sealed class Axe
{
    private const string Ask = "async () => JSON.stringify((await axe.run(document, { resultTypes: ['violations'] })).violations.map(one => `${one.id}: ${one.help}: ${one.nodes.slice(0, 5).map(node => node.html).join(', ')}`))";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private readonly IPage page;

    private Axe(IPage page) => this.page = page;

    /// <summary>For a page that stays: another address needs another one.</summary>
    public static async Task<Axe> BringAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return new Axe(page);
    }

    /// <summary>Each rule that does not hold, with the first elements where it does not.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync() => JsonSerializer.Deserialize<List<string>>(await page.EvaluateAsync<string>(Ask))!;
}
