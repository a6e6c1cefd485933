using Isnad.Store;
using Isnad.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Api.SavedSearches;

/// <summary>A query under a name. The secret of its webhook is not shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">The query as typed.</param>
/// <param name="Created">When it was saved, in UTC.</param>
/// <param name="Webhook">Where new answers are sent; null for nowhere.</param>
internal sealed record SavedSearchItem(string Name, string Query, DateTimeOffset Created, SavedSearchItem.Delivery? Webhook)
{
    /// <summary>The search as <paramref name="http"/>'s user may see it.</summary>
    public static SavedSearchItem Of(SavedSearch saved, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(saved);
        ArgumentNullException.ThrowIfNull(http);
        var all = http.User.HasClaim(Scopes.Claim, Scopes.Admin);
        return new SavedSearchItem(saved.Name, saved.Query, saved.Created, saved.Webhook is { } hook ? new Delivery(all ? hook.Url : null, hook.On, hook.Failures, hook.Trouble) : null);
    }

    /// <param name="Url">The address; null for those who may not set it, as it may hold a secret of the receiver.</param>
    /// <param name="On">False when it was switched off.</param>
    /// <param name="Failures">How often delivery has failed since it last went well.</param>
    /// <param name="Trouble">What went wrong last.</param>
    internal sealed record Delivery(string? Url, bool On, int Failures, string? Trouble);
}
