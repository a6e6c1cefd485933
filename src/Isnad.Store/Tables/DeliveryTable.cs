using System.Data.Common;
using System.Globalization;

namespace Isnad.Store;

/// <summary>The rows of <c>saved_deliveries</c>, as every store has them.</summary>
public static class DeliveryTable
{
    /// <summary>The columns, as they are read and written.</summary>
    public const string Columns = "id, search, from_entry, to_entry, statements, began, due, tried, tries, status, trouble, done, reason";

    /// <summary>The values of the columns; what is true or false is a boolean.</summary>
    public static object?[] Values(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return
        [
            delivery.Id, delivery.Search, delivery.From, delivery.To, delivery.Statements, IsoTime.Of(delivery.Began), IsoTime.Of(delivery.Due), delivery.Tried is { } tried ? IsoTime.Of(tried) : null,
            delivery.Tries, delivery.Status, delivery.Trouble, delivery.Done, delivery.Reason,
        ];
    }

    /// <summary>The delivery of a row that begins with the columns.</summary>
    public static Delivery Read(DbDataReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Delivery
        {
            Id = row.GetString(0),
            Search = row.GetString(1),
            From = row.GetInt64(2),
            To = row.GetInt64(3),
            Statements = row.GetInt32(4),
            Began = Time(row, 5),
            Due = Time(row, 6),
            Tried = row.IsDBNull(7) ? null : Time(row, 7),
            Tries = row.GetInt32(8),
            Status = row.IsDBNull(9) ? null : row.GetInt32(9),
            Trouble = row.IsDBNull(10) ? null : row.GetString(10),
            Done = row.GetBoolean(11),
            Reason = row.Text(12),
        };
    }

    private static DateTimeOffset Time(DbDataReader row, int column) => DateTimeOffset.Parse(row.GetString(column), CultureInfo.InvariantCulture);
}
