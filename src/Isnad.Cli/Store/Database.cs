using System.CommandLine;
using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.Cli;

/// <summary>Which database, and how it is opened. The only class of the program that names SQLite.</summary>
internal static class Database
{
    public static Option<string?> Flag() => ReadFlags.Configured("--db", "The database file. Without it ISNAD_DB or the configuration says it, else it is isnad/isnad.db in $XDG_DATA_HOME (~/.local/share).", SettingTable.Db);

    public static IStore Open(string? flag) => SqliteStore.Open(PathOf(flag));

    public static IStore OpenOrCreate(string? flag) => SqliteStore.Open(PathOf(flag), new SqliteOptions { Create = true });

    /// <summary>Opens, which migrates, and closes again: the formats before and after.</summary>
    public static (string Path, int Before, int After) Migrate(string? flag)
    {
        using var store = SqliteStore.Open(PathOf(flag));
        return (PathOf(flag), store.FormatFound, SqliteStore.Format);
    }

    /// <summary>Writes a copy of the database, whole or not at all; its articles and statements, as counted in the copy.</summary>
    public static StoreStats Backup(string? flag, string target)
    {
        using var store = SqliteStore.Open(PathOf(flag));
        return store.Backup(target);
    }

    /// <summary>Looks at the database without changing it; null when there is none.</summary>
    public static SqliteInspection? Inspect(string? flag) => SqliteInspection.Of(PathOf(flag));

    public static string PathOf(string? flag)
    {
        if (!string.IsNullOrEmpty(flag)) return flag;
        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } home
            ? home
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
        return Path.Combine(data, "isnad", "isnad.db");
    }
}
