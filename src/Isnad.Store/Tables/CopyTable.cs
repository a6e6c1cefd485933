using System.Data.Common;

namespace Isnad.Store;

/// <summary>What is asked of the table <c>copies</c>, as every store has it.</summary>
public static class CopyTable
{
    /// <summary>A row of an article's key, the number of its version, whether it is the first, outlet, day, title and credit.</summary>
    public static KeptCopy Read(DbDataReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new KeptCopy(new ArticleId(row.GetString(0), row.GetInt32(1), null), row.GetBoolean(2), row.Text(3), row.Text(4) is { } day ? IsoDay.Read(day) : null, row.Text(5), row.Text(6));
    }
}
