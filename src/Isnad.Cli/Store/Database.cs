using System.CommandLine;
using System.Globalization;
using Isnad.Store;
using Isnad.Stores;
using Isnad.Web.Stores;

namespace Isnad.Cli;

/// <summary>Which database the user means, and opening it.</summary>
internal static class Database
{
    public static Option<string?> Flag() => ReadFlags.Configured("--db", "The database: a file, or postgres://user@host/database. Without it ISNAD_DB or the configuration says it, else it is isnad/isnad.db in $XDG_DATA_HOME (~/.local/share).", SettingTable.Db);

    public static IStore Open(string? flag) => Address(flag).Open();

    public static IStore OpenOrCreate(string? flag) => Address(flag).OpenOrCreate();

    /// <summary>Opens, which migrates, and closes again: the database's name and the formats before and after.</summary>
    public static (string Name, int Before, int After) Migrate(string? flag)
    {
        var address = Address(flag);
        var (before, after) = address.Migrate();
        return (address.ToString(), before, after);
    }

    /// <summary>Writes a copy of the database, whole or not at all; its articles and statements, as counted in the copy.</summary>
    public static StoreStats Backup(string? flag, string target) => Address(flag).Backup(target);

    /// <summary>True when the database is a file.</summary>
    public static bool IsFile(string? flag) => Address(flag).IsFile;

    /// <summary>The files that the database is made of; none when it is on a server.</summary>
    public static IReadOnlyList<string> FilesOf(string? flag)
    {
        var path = PathOf(flag);
        return IsFile(flag) ? [path, path + "-wal", path + "-shm"] : [];
    }

    /// <summary>Looks at the database; null when there is none.</summary>
    public static StoreInspection? Inspect(string? flag) => Address(flag).Inspect();

    /// <summary>The database for those who open it several times over.</summary>
    /// <exception cref="StoreException">It can't be opened.</exception>
    public static StoreSource Source(string? flag)
    {
        var address = Address(flag);
        address.Open().Dispose();
        var source = new StoreSource(address.ToString(), address.Open);
        var path = PathOf(flag);
        return address.IsFile ? source with { Stamp = () => File.Exists(path) ? File.GetCreationTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture) : null } : source;
    }

    /// <summary>What the flag says, else the usual place.</summary>
    public static string PathOf(string? flag) => string.IsNullOrEmpty(flag) ? Path.Combine(DataFolder.Path, "isnad.db") : flag;

    private static StoreAddress Address(string? flag)
    {
        try
        {
            return StoreAddress.Parse(PathOf(flag));
        }
        catch (FormatException e)
        {
            throw new UsageException($"--db: {e.Message}");
        }
    }
}
