using System.Globalization;
using Isnad.Store;

namespace Isnad.Web.Views;

/// <summary>Where pages are.</summary>
internal static class PagePaths
{
    public const string Read = "/read";

    public const string Sample = "/read?sample=1";

    public static string Article(string id) => $"/articles/{Uri.EscapeDataString(id)}";

    public static string Statement(string id) => $"/statements/{Uri.EscapeDataString(id)}";

    /// <summary>The page of a statement by its number in its article, from 1.</summary>
    public static string Statement(ArticleId article, Reading reading, int number) => Statement((article with { Statement = reading.Statements[number - 1].Id }).ToString());

    /// <summary>What changed in a version since the one before.</summary>
    public static string Changes(string article) => $"{Article(article)}/changes";

    /// <summary>The page of an actor, by the id of its key.</summary>
    public static string Actor(string id) => $"/actors/{Uri.EscapeDataString(id)}";

    /// <summary>Other reports of an article's event.</summary>
    public static string Compare(string article) => $"/compare?article={Uri.EscapeDataString(article)}";

    public static string Outlet(string name) => $"/outlets/{Uri.EscapeDataString(name)}";

    /// <summary>The feeds that are followed.</summary>
    public const string Feeds = "/feeds";

    /// <summary>The same as OPML.</summary>
    public const string FeedList = "/feeds.opml";

    /// <summary>The saved searches.</summary>
    public const string AllSaved = "/saved";

    /// <summary>The page of a saved search.</summary>
    public static string Saved(string name) => $"{AllSaved}/{Uri.EscapeDataString(name)}";

    public static string Search(string query, string? cursor = null) =>
        $"/search?q={Uri.EscapeDataString(query)}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}";

    /// <summary>The place of a statement's card on the page of its article.</summary>
    public static string Card(int number) => string.Create(CultureInfo.InvariantCulture, $"#s{number}");

    /// <summary>The place in the text where a statement ends.</summary>
    public static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"#t{number}");
}
