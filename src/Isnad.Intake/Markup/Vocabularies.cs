namespace Isnad.Intake.Markup;

/// <summary>Short names for the namespaces that matter, whatever prefix a document gives them.</summary>
internal static class Vocabularies
{
    /// <summary>The short name for an address of a namespace; null for one that is not known.</summary>
    public static string? Of(string address) => address.Trim().TrimEnd('/', '#').ToLowerInvariant() switch
    {
        "" or "http://www.w3.org/2005/atom" or "http://purl.org/atom/ns" or "http://purl.org/rss/1.0" or "http://my.netscape.com/rdf/simple/0.9" or "http://channel.netscape.com/rdf/simple/0.9"
            or "http://backend.userland.com/rss2" or "http://www.sitemaps.org/schemas/sitemap/0.9" or "http://www.google.com/schemas/sitemap/0.84" or "http://iptc.org/std/nar/2006-10-01" => "",
        "http://purl.org/rss/1.0/modules/content" => "content",
        "http://purl.org/dc/elements/1.1" or "http://purl.org/dc/terms" => "dc",
        "http://search.yahoo.com/mrss" => "media",
        "http://www.w3.org/1999/xhtml" => "xhtml",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns" => "rdf",
        "http://www.google.com/schemas/sitemap-news/0.9" => "news",
        "http://iptc.org/std/nitf/2006-10-18" => "nitf",
        _ => null,
    };

    /// <summary>What an undeclared prefix most likely means.</summary>
    public static string ByHabit(string prefix) => prefix.ToLowerInvariant() switch
    {
        "" or "atom" or "rss" or "a10" => "",
        var other => other,
    };
}
