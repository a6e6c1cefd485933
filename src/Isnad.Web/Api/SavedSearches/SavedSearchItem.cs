using Isnad.Store;

namespace Isnad.Web.Api.SavedSearches;

/// <summary>A query under a name. The secret of its webhook is not shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">The query as typed.</param>
/// <param name="Created">When it was saved, in UTC.</param>
/// <param name="Webhook">Where new answers are sent; null for nowhere.</param>
internal sealed record SavedSearchItem(string Name, string Query, DateTimeOffset Created, SavedSearchItem.Delivery? Webhook)
{
    public static SavedSearchItem Of(SavedSearch saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        return new SavedSearchItem(saved.Name, saved.Query, saved.Created, saved.Webhook is { } hook ? new Delivery(hook.Url, hook.On, hook.Failures, hook.Trouble) : null);
    }

    /// <param name="Url">The address.</param>
    /// <param name="On">False when it was switched off.</param>
    /// <param name="Failures">How often delivery has failed since it last went well.</param>
    /// <param name="Trouble">What went wrong last.</param>
    internal sealed record Delivery(string Url, bool On, int Failures, string? Trouble);
}
