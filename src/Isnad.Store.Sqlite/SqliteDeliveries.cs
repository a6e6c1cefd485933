using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Deliveries to webhooks in the store's file.</summary>
internal sealed class SqliteDeliveries(string path, SqliteConnection connection) : IDeliveryStore
{
    private const string OpenOne =
        $"SELECT {DeliveryTable.Columns} FROM saved_deliveries WHERE search = ?1 AND done = 0 AND from_entry = (SELECT delivered FROM saved_webhooks WHERE name = ?1)";

    public IReadOnlyList<Delivery> Of(string search, int limit) =>
        SqliteErrors.Guard(path, () => Read($"SELECT {DeliveryTable.Columns} FROM saved_deliveries WHERE search = ?1 ORDER BY to_entry DESC LIMIT ?2", search, limit));

    public Delivery? Open(string search) => SqliteErrors.Guard(path, () => Read(OpenOne, search)).FirstOrDefault();

    public bool Begin(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return Write(() =>
        {
            if (Read(OpenOne, delivery.Search).Count > 0 || Number("SELECT count(*) FROM saved_webhooks WHERE name = ?1 AND delivered = ?2 AND on_or_off = 1", delivery.Search, delivery.From) == 0) return false;
            // One that another webhook left open leads nowhere.
            Run("DELETE FROM saved_deliveries WHERE search = ?1 AND done = 0", delivery.Search);
            Run("DELETE FROM saved_deliveries WHERE search = ?1 AND id NOT IN (SELECT id FROM saved_deliveries WHERE search = ?1 ORDER BY to_entry DESC LIMIT ?2)", delivery.Search, DeliveryLimits.Kept - 1);
            return Run($"INSERT INTO saved_deliveries ({DeliveryTable.Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)", DeliveryTable.Values(delivery)) > 0;
        });
    }

    public bool Taken(Delivery tried)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return Write(() =>
        {
            if (Run("UPDATE saved_deliveries SET done = 1, tried = ?2, tries = ?3, status = ?4, trouble = NULL, reason = NULL WHERE id = ?1 AND done = 0", tried.Id, Time(tried.Tried), tried.Tries, tried.Status) == 0) return false;
            return Run("UPDATE saved_webhooks SET delivered = ?3, failures = 0, trouble = NULL, reason = NULL WHERE name = ?1 AND delivered = ?2", tried.Search, tried.From, tried.To) > 0;
        });
    }

    public int Failed(Delivery tried)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return Write(() =>
        {
            const string note = "UPDATE saved_deliveries SET tried = ?2, tries = ?3, status = ?4, trouble = ?5, due = ?6, reason = ?7 WHERE id = ?1 AND done = 0";
            if (Run(note, tried.Id, Time(tried.Tried), tried.Tries, tried.Status, tried.Trouble, IsoTime.Of(tried.Due), tried.Reason) == 0) return 0;
            const string count = "UPDATE saved_webhooks SET failures = failures + 1, trouble = ?3, reason = ?5, on_or_off = on_or_off AND failures + 1 < ?4 WHERE name = ?1 AND delivered = ?2 RETURNING failures";
            return (int)Number(count, tried.Search, tried.From, tried.Trouble, DeliveryLimits.Failures, tried.Reason);
        });
    }

    public bool SwitchOn(string search, DateTimeOffset now) => Write(() =>
    {
        Run("UPDATE saved_deliveries SET due = ?2 WHERE search = ?1 AND done = 0", search, IsoTime.Of(now));
        return Run("UPDATE saved_webhooks SET on_or_off = 1, failures = 0, trouble = NULL, reason = NULL WHERE name = ?1", search) > 0;
    });

    private static string? Time(DateTimeOffset? time) => time is { } known ? IsoTime.Of(known) : null;

    private T Write<T>(Func<T> work) => SqliteErrors.Guard(path, () => SqliteSchema.Together(connection, work));

    private int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = new PreparedCommand(connection, sql, values.Length);
        return command.Run(values);
    }

    private long Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = new PreparedCommand(connection, sql, values.Length);
        return command.Number(values) ?? 0;
    }

    private List<Delivery> Read(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = new PreparedCommand(connection, sql, values.Length);
        using var rows = command.Read(values);
        var found = new List<Delivery>();
        while (rows.Read()) found.Add(DeliveryTable.Read(rows));
        return found;
    }
}
