using Isnad.Intake.Pages;

namespace Isnad.Intake.Fetching;

/// <summary>The articles of single pages on the web.</summary>
public sealed class WebPages(FetchGate gate)
{
    private static readonly string[] NoText = ["image/", "video/", "audio/", "font/", "application/pdf", "application/zip"];
    private static readonly string[] Variants = ["www.", "m.", "mobile.", "amp."];

    /// <summary>Fetches a page and reads its article. Where it could not be fetched, the failure says whether it may be later.</summary>
    public async Task<(ArticleInput Page, FetchFailure? Failure)> Get(string url, CancellationToken stop)
    {
        using var answer = await gate.Get(new FetchRequest(url), stop).ConfigureAwait(false);
        var page = Refusal(url, answer) ?? OnItsOwnSite(PageReader.Read(new ArticleInput(url, null), answer.Bytes, answer.Charset, answer.Url), answer.Url);
        return (page, answer.Failure);
    }

    /// <summary>Why an answer holds no article, before it is looked into; null where it may.</summary>
    internal static ArticleInput? Refusal(string url, FetchAnswer answer)
    {
        if (answer.Failure is { } failure) return ArticleInput.Failed(url, null, failure.Code, failure.Message);
        return NoText.Any(type => answer.MediaType.StartsWith(type, StringComparison.Ordinal)) ? ArticleInput.Failed(url, null, "fetch.type", $"it is {answer.MediaType}, which holds no article to read") : null;
    }

    /// <summary>A page may give itself another address, by which its article is known again: only one of the site that it was fetched from.</summary>
    internal static ArticleInput OnItsOwnSite(ArticleInput page, string address)
    {
        if (page.Article?.Url is not { } said || !Uri.TryCreate(said, UriKind.Absolute, out var own) || AreOneSite(own.IdnHost, new Uri(address).IdnHost)) return page;
        return page with { Article = page.Article with { Url = address } };
    }

    private static bool AreOneSite(string left, string right)
    {
        (left, right) = (Bare(left), Bare(right));
        return left.Equals(right, StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string host) => Variants.FirstOrDefault(variant => host.StartsWith(variant, StringComparison.OrdinalIgnoreCase)) is { } variant ? host[variant.Length..] : host;
}
