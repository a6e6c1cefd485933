using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Copies a database by SQLite's own means: as it is at one moment, while others may write.</summary>
internal sealed class SqliteBackup(string path, SqliteConnection connection)
{
    public StoreStats Into(string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        var place = Path.GetFullPath(target);
        if (place == Path.GetFullPath(path)) throw new StoreException($"{target}: is the database itself: give another file");
        if (Directory.Exists(place)) throw new StoreException($"{target}: is a folder; give the name of a file");
        if (!Directory.Exists(Path.GetDirectoryName(place))) throw new StoreException($"{target}: can't be written: its folder does not exist; make it first");
        var copy = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Environment.ProcessId}.tmp");
        try
        {
            Copy(copy);
            var stats = Checked(copy, target);
            File.Move(copy, place, overwrite: true);
            return stats;
        }
        catch (SqliteException e)
        {
            throw Told(e, target);
        }
        catch (StoreException e) when (e.InnerException is SqliteException inner)
        {
            throw Told(inner, target);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException($"{target}: can't be written: {e.Message}", e);
        }
        finally
        {
            foreach (var rest in (ReadOnlySpan<string>)["", "-wal", "-shm", "-journal"]) File.Delete(copy + rest);
        }
    }

    // The copy has a passing name, which says nothing to anybody; and what it holds is as whole as the database.
    private StoreException Told(SqliteException e, string target) => SqliteErrors.Of(SqliteErrors.IsDamage(e) ? path : target, e);

    private void Copy(string copy)
    {
        using var to = SqliteStore.Connect(copy, new SqliteOptions { Create = true });
        connection.BackupDatabase(to);
        // One file that needs no others beside it.
        SqliteSchema.Execute(to, "PRAGMA journal_mode = DELETE");
    }

    private static StoreStats Checked(string copy, string target)
    {
        using var store = SqliteStore.Open(copy);
        if (store.Check().FirstOrDefault() is { } problem) throw new StoreException($"{target}: the copy is not written, for it would be damaged ({problem.Where}: {problem.Message}): see 'isnad db check'");
        return store.Stats();
    }
}
