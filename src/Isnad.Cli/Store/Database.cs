using System.CommandLine;
using System.Globalization;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Stores;

namespace Isnad.Cli;

/// <summary>Which database, and how it is opened. The only class of the program that names SQLite.</summary>
internal static class Database
{
    private const string Variable = "ISNAD_DB";

    public static Option<string?> Flag() => new("--db") { Description = $"The database file. Without it {Variable} says it, else it is isnad/isnad.db in $XDG_DATA_HOME (~/.local/share)." };

    public static IStore Open(string? flag) => SqliteStore.Open(PathOf(flag));

    public static IStore OpenOrCreate(string? flag) => SqliteStore.Open(PathOf(flag), new SqliteOptions { Create = true });

    /// <summary>Opens, which migrates, and closes again: the formats before and after.</summary>
    public static (string Path, int Before, int After) Migrate(string? flag)
    {
        using var store = SqliteStore.Open(PathOf(flag));
        return (PathOf(flag), store.FormatFound, SqliteStore.Format);
    }

    /// <summary>The database for those who open it several times over.</summary>
    /// <exception cref="StoreException">It can't be opened.</exception>
    public static StoreSource Source(string? flag)
    {
        var path = PathOf(flag);
        SqliteStore.Open(path).Dispose();
        return new StoreSource(path, () => SqliteStore.Open(path)) { Stamp = () => File.Exists(path) ? File.GetCreationTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture) : null };
    }

    public static string PathOf(string? flag)
    {
        if (!string.IsNullOrEmpty(flag)) return flag;
        return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Path.Combine(DataFolder.Path, "isnad.db");
    }
}
