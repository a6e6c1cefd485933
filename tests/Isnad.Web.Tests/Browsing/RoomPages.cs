using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.Web.Tests.Browsing;

/// <summary>The pages of a room over the samples, each by a short name.</summary>
internal static class RoomPages
{
    public static IReadOnlyList<string> Names { get; } = ["home", "search", "results", "wrong", "article", "statement", "outlet", "quality", "settings", "read", "outlets", "timeline", "attention", "quoting", "compare", "changes", "actor", "missing", "sign-in", "feeds", "feeds-choice", "saved", "saved-search", "words", "key-words", "near", "correct", "add"];

    /// <summary>The address of a page; articles and statements are looked up in the database.</summary>
    public static string PathOf(string name, string database) => name switch
    {
        "home" => "/",
        "search" => "/search",
        "results" => "/search?q=" + Uri.EscapeDataString("الوزير"),
        "wrong" => "/search?q=" + Uri.EscapeDataString("الوزير speaker:( x"),
        "article" => $"/articles/{Relayed(database) with { Statement = null }}",
        "statement" => $"/statements/{Relayed(database)}",
        "outlet" => "/outlets/" + Uri.EscapeDataString("الرافد"),
        "actor" => "/actors/" + Uri.EscapeDataString("name:رياض الساعدي"),
        "compare" => "/compare?q=" + Uri.EscapeDataString("المياه"),
        "key-words" => "/words?q=" + Uri.EscapeDataString("outlet:\"الرافد\""),
        "near" => "/words?near=" + Uri.EscapeDataString("المياه"),
        "correct" => $"/statements/{Relayed(database)}/correct",
        "add" => $"/articles/{Relayed(database) with { Statement = null }}/correct",
        "changes" => $"/articles/{TwoReports.Keep(database)}/changes",
        "missing" => "/statements/0123456789abcdef.1.s1",
        "read" => "/read?sample=1",
        "feeds" or "feeds-choice" => Feeds(name, database),
        "saved" or "saved-search" => Saved(name, database),
        _ => "/" + name,
    };

    // A feed that fares well and one that does not.
    private static string Feeds(string name, string database)
    {
        using var store = SqliteStore.Open(database);
        store.Feeds.Add(new FollowedFeed(0, "https://addiffa.example/feed") { Title = "جريدة الضفة", Succeeded = DateTimeOffset.UnixEpoch, Due = DateTimeOffset.UnixEpoch });
        store.Feeds.Add(new FollowedFeed(0, "https://sawt.example/news/rss.xml") { Title = "صوت المدينة", Failures = 3, Reason = "fetch.busy", Message = "the server asks to come back later (503)", Due = DateTimeOffset.UnixEpoch });
        return name == "feeds" ? "/feeds" : "/feeds?told=choose&choice=https://addiffa.example/feed&choice=https://addiffa.example/sport/feed";
    }

    // A search for which something is new; who saved it first does not matter.
    private static string Saved(string name, string database)
    {
        const string search = "المياه في النخيل";
        using var store = SqliteStore.Open(database);
        var hook = SavedWebhook.To("https://desk.example/isnad", 0) with { On = false, Failures = DeliveryLimits.Failures, Trouble = "the server answered with 500", Reason = "fetch.status" };
        store.SavedSearches.Add(new SavedSearch { Name = search, Query = "المياه act:warn OR المياه", Created = DateTimeOffset.UnixEpoch, Webhook = hook });
        return name == "saved" ? "/saved" : "/saved/" + Uri.EscapeDataString(search);
    }

    // A statement that somebody passed on.
    private static ArticleId Relayed(string database)
    {
        using var store = SqliteStore.Open(database);
        Assert.True(SearchQuery.TryParse("has:chain القصف", new DateOnly(2026, 1, 1), out var query, out _));
        return ArticleId.Parse(store.Search(query!, new SearchOptions { Limit = 1 }).Hits[0].Statement.Id)!;
    }
}
