using System.CommandLine;
using Isnad.Store;
using Isnad.Stores;

namespace Isnad.Cli;

/// <summary>Which database the user means, and opening it.</summary>
internal static class Database
{
    private const string Variable = "ISNAD_DB";

    public static Option<string?> Flag() => new("--db") { Description = $"The database: a file, or postgres://user@host/database. Without it {Variable} says it, else it is isnad/isnad.db in $XDG_DATA_HOME (~/.local/share)." };

    public static IStore Open(string? flag) => Address(flag).Open();

    public static IStore OpenOrCreate(string? flag) => Address(flag).OpenOrCreate();

    /// <summary>Opens, which migrates, and closes again: the database's name and the formats before and after.</summary>
    public static (string Name, int Before, int After) Migrate(string? flag)
    {
        var address = Address(flag);
        var (before, after) = address.Migrate();
        return (address.ToString(), before, after);
    }

    /// <summary>What the flag says, else the environment, else the usual place.</summary>
    public static string PathOf(string? flag)
    {
        if (!string.IsNullOrEmpty(flag)) return flag;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return named;
        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } home
            ? home
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
        return Path.Combine(data, "isnad", "isnad.db");
    }

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
