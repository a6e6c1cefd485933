using System.Data.Common;
using System.Globalization;

namespace Isnad.Store;

/// <summary>The rows of <c>saved_searches</c> and <c>saved_webhooks</c>, as every store has them.</summary>
public static class SavedSearchTable
{
    /// <summary>The columns of <c>saved_searches s</c> joined with <c>saved_webhooks w</c>, which has a row only where there is one.</summary>
    public const string Columns = "s.name, s.query, s.created, s.seen, w.url, w.secret, w.delivered, w.failures, w.trouble, w.on_or_off, w.reason";

    /// <summary>The columns of a webhook, its search's name first.</summary>
    public const string WebhookColumns = "name, url, secret, delivered, failures, trouble, on_or_off, reason";

    /// <summary>The values of <see cref="WebhookColumns"/>, in order.</summary>
    public static object?[] Values(string name, SavedWebhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return [name, webhook.Url, webhook.Secret, webhook.Delivered, webhook.Failures, webhook.Trouble, webhook.On, webhook.Reason];
    }

    /// <summary>A row of <see cref="Columns"/>.</summary>
    public static SavedSearch Read(DbDataReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new SavedSearch
        {
            Name = row.GetString(0),
            Query = row.GetString(1),
            Created = DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture),
            Seen = row.GetInt64(3),
            Webhook = row.IsDBNull(4) ? null : new SavedWebhook
            {
                Url = row.GetString(4),
                Secret = row.GetString(5),
                Delivered = row.GetInt64(6),
                Failures = row.GetInt32(7),
                Trouble = row.Text(8),
                On = row.GetBoolean(9),
                Reason = row.Text(10),
            },
        };
    }
}
