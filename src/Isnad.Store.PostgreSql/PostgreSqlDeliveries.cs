using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Deliveries to webhooks.</summary>
internal sealed class PostgreSqlDeliveries(PostgreSqlConnections connections) : IDeliveryStore
{
    private const string OpenOne =
        $"SELECT {DeliveryTable.Columns} FROM isnad.saved_deliveries WHERE search = $1 AND NOT done AND from_entry = (SELECT delivered FROM isnad.saved_webhooks WHERE name = $1)";

    public IReadOnlyList<Delivery> Of(string search, int limit) =>
        connections.Read(connection => connection.All(DeliveryTable.Read, $"SELECT {DeliveryTable.Columns} FROM isnad.saved_deliveries WHERE search = $1 ORDER BY to_entry DESC LIMIT $2", search, limit));

    public Delivery? Open(string search) => connections.Read(connection => Open(connection, search));

    public bool Begin(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return connections.Write(connection =>
        {
            if (Open(connection, delivery.Search) is not null || connection.Number("SELECT 1 FROM isnad.saved_webhooks WHERE name = $1 AND delivered = $2 AND on_or_off", delivery.Search, delivery.From) is null) return false;
            // One that another webhook left open leads nowhere.
            connection.Run("DELETE FROM isnad.saved_deliveries WHERE search = $1 AND NOT done", delivery.Search);
            connection.Run(
                "DELETE FROM isnad.saved_deliveries WHERE search = $1 AND id NOT IN (SELECT id FROM isnad.saved_deliveries WHERE search = $1 ORDER BY to_entry DESC LIMIT $2)", delivery.Search, DeliveryLimits.Kept - 1);
            return connection.Run($"INSERT INTO isnad.saved_deliveries ({DeliveryTable.Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)", DeliveryTable.Values(delivery)) > 0;
        });
    }

    public bool Taken(Delivery tried)
    {
        ArgumentNullException.ThrowIfNull(tried);
        const string note = "UPDATE isnad.saved_deliveries SET done = true, tried = $2, tries = $3, status = $4, trouble = NULL, reason = NULL WHERE id = $1 AND NOT done";
        const string move = "UPDATE isnad.saved_webhooks SET delivered = $3, failures = 0, trouble = NULL, reason = NULL WHERE name = $1 AND delivered = $2";
        return connections.Write(connection =>
            connection.Run(note, tried.Id, Time(tried.Tried), tried.Tries, tried.Status) > 0 && connection.Run(move, tried.Search, tried.From, tried.To) > 0);
    }

    public int Failed(Delivery tried)
    {
        ArgumentNullException.ThrowIfNull(tried);
        const string note = "UPDATE isnad.saved_deliveries SET tried = $2, tries = $3, status = $4, trouble = $5, due = $6, reason = $7 WHERE id = $1 AND NOT done";
        const string count = "UPDATE isnad.saved_webhooks SET failures = failures + 1, trouble = $3, reason = $5, on_or_off = on_or_off AND failures + 1 < $4 WHERE name = $1 AND delivered = $2 RETURNING failures";
        return connections.Write(connection =>
        {
            if (connection.Run(note, tried.Id, Time(tried.Tried), tried.Tries, tried.Status, tried.Trouble, IsoTime.Of(tried.Due), tried.Reason) == 0) return 0;
            return (int)(connection.Number(count, tried.Search, tried.From, tried.Trouble, DeliveryLimits.Failures, tried.Reason) ?? 0);
        });
    }

    public bool SwitchOn(string search, DateTimeOffset now) => connections.Write(connection =>
    {
        connection.Run("UPDATE isnad.saved_deliveries SET due = $2 WHERE search = $1 AND NOT done", search, IsoTime.Of(now));
        return connection.Run("UPDATE isnad.saved_webhooks SET on_or_off = true, failures = 0, trouble = NULL, reason = NULL WHERE name = $1", search) > 0;
    });

    private static Delivery? Open(NpgsqlConnection connection, string search) => connection.All(DeliveryTable.Read, OpenOne, search).FirstOrDefault();

    private static string? Time(DateTimeOffset? time) => time is { } known ? IsoTime.Of(known) : null;
}
