using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>What can be told of a database without changing it.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="Newest">The format that this version writes.</param>
/// <param name="IndexIsCurrent">False when the index holds forms of words of another version: it is made anew when the file is opened.</param>
/// <param name="Bytes">The size of the file.</param>
public sealed record SqliteInspection(int Format, int Newest, bool IndexIsCurrent, long Bytes)
{
    /// <summary>Looks at a file; null when there is none or it is empty.</summary>
    /// <exception cref="StoreException">It is no Isnad database, of a newer version, or can't be opened.</exception>
    public static SqliteInspection? Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path)) return null;
        return SqliteErrors.Guard(path, () =>
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            var format = SqliteSchema.FormatOf(connection, path);
            if (format == 0) return null;
            var form = SqliteSchema.Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'settings'") == 0
                ? 0
                : SqliteSchema.Number(connection, "SELECT coalesce((SELECT value FROM settings WHERE name = 'form'), 0)");
            return new SqliteInspection(format, SqliteSchema.Current, form == IndexText.Form, new FileInfo(path).Length);
        });
    }
}
