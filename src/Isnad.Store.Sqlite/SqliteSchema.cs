using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>
/// The format of the file: a numbered list of scripts, each run once in a transaction of its own. The file says which it has seen (user_version), so that an older
/// one is brought up to date when it is opened and a newer one is refused.
/// </summary>
internal static class SqliteSchema
{
    // "Isnd": tells our files from other SQLite files.
    private const int ApplicationId = 0x49736E64;

    private static readonly string[] Scripts =
        ["0001-articles.sql", "0002-search.sql", "0003-order.sql", "0004-feeds.sql", "0005-actors.sql", "0006-corrections.sql", "0007-marks.sql", "0008-copies.sql", "0009-deliveries.sql", "0010-changes.sql",
         "0011-facets.sql", "0012-reasons.sql"];

    public static int Current => Scripts.Length;

    /// <summary>Brings the file to the newest format, or to an older one for tests; the format that it had.</summary>
    public static int Migrate(SqliteConnection connection, string path, int? upTo = null)
    {
        var found = FormatOf(connection, path);
        for (var next = found; next < (upTo ?? Current); next++) Run(connection, next);
        return found;
    }

    /// <summary>The format of the file; 0 for an empty one.</summary>
    /// <exception cref="StoreException">It is of a newer version or of another program.</exception>
    public static int FormatOf(SqliteConnection connection, string path)
    {
        var found = Number(connection, "PRAGMA user_version");
        if (found > Current) throw new StoreException($"{path}: was written by a newer Isnad (format {found}, this one knows {Current}): use that one");
        if (found == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") > 0) throw new StoreException($"{path}: is a database of another program");
        if (found > 0 && Number(connection, "PRAGMA application_id") != ApplicationId) throw new StoreException($"{path}: is a database of another program");
        return (int)found;
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static bool Run(SqliteConnection connection, long done) => Together(connection, () =>
    {
        // Another program may have done it since we looked.
        if (Number(connection, "PRAGMA user_version") != done) return false;
        Execute(connection, Text(Scripts[done]));
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {done + 1}"));
        return true;
    });

    /// <summary>All of the work or, where it throws, nothing. The transaction is not the library's own: that one must be told to each command again.</summary>
    public static T Together<T>(SqliteConnection connection, Func<T> work)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            var result = work();
            Execute(connection, "COMMIT");
            return result;
        }
        catch
        {
            Undo(connection);
            throw;
        }
    }

    /// <summary>All that is read in <paramref name="work"/> is of one moment, whatever other programs write meanwhile.</summary>
    public static T AtOnce<T>(SqliteConnection connection, Func<T> work)
    {
        Execute(connection, "BEGIN");
        try
        {
            return work();
        }
        finally
        {
            Undo(connection);
        }
    }

    // On a full disk SQLite has gone back by itself already.
    private static void Undo(SqliteConnection connection)
    {
        try
        {
            Execute(connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            return;
        }
    }

    private static string Text(string name)
    {
        using var stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name}: not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
