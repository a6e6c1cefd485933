namespace Isnad.Export;

/// <summary>How known actors and articles are named where names are addresses.</summary>
internal static class Iri
{
    /// <summary><c>urn:isnad:actor:state%3ALB</c> for the actor <c>state:LB</c>.</summary>
    public static string Of(string actor) => "urn:isnad:actor:" + Uri.EscapeDataString(actor);

    /// <summary>The article's name; what stands in it gets a fragment: <c>…#s1</c>.</summary>
    public static string Of(ExportedArticle article) => "urn:isnad:article:" + Uri.EscapeDataString(article.Key);
}
