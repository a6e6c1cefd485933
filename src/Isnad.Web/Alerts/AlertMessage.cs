using System.Text.Json.Serialization;
using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Api;
using Isnad.Web.Views;

namespace Isnad.Web.Alerts;

/// <summary>What is sent to a webhook: <c>isnad.alert/1</c>. Offsets are code points.</summary>
/// <param name="Id">The delivery's id: the same at each try.</param>
/// <param name="Search">The saved search.</param>
/// <param name="Query">Its query as typed.</param>
/// <param name="Url">The page of the search.</param>
/// <param name="Statements">The new statements, in the order in which they came in.</param>
internal sealed record AlertMessage(string Id, string Search, string Query, string Url, IReadOnlyList<AlertMessage.Entry> Statements)
{
    [JsonPropertyOrder(-2)]
    public string Schema { get; } = "isnad.alert/1";

    [JsonPropertyOrder(-1)]
    public string OffsetUnit { get; } = "codepoint";

    /// <summary>The message as it is sent.</summary>
    public static byte[] Bytes(string id, SavedSearch search, IEnumerable<SearchHit> hits, Permalinks links) => WebJson.Bytes(new AlertMessage(
        id, search.Name, search.Query, links.Of(PagePaths.Saved(search.Name)),
        [.. hits.Select(hit => new Entry(EntryId.Of(hit.Statement), links.Statement(hit.Statement.Id), ChainLine.Of(hit.Statement), HitAnswer.Of(hit)))]));

    /// <param name="Id">By what the statement is known for good, as in the Atom feed.</param>
    /// <param name="Url">Its page.</param>
    /// <param name="Chain">On whose word we have it, in a line.</param>
    /// <param name="Hit">The statement as searches answer it.</param>
    internal sealed record Entry(string Id, string Url, string Chain, HitAnswer Hit);
}
