using System.Globalization;
using System.Runtime.CompilerServices;
using Isnad.Store;
using Isnad.Store.PostgreSql;
using Isnad.Store.Sqlite;

namespace Isnad.Stores;

/// <summary>
/// Where a store is: a SQLite file, or a database of a PostgreSQL server. The only class that names the stores there are; each is loaded when one of its kind is
/// opened, and not before.
/// </summary>
public sealed class StoreAddress
{
    private readonly string text;
    private readonly object? server;

    private StoreAddress(string text, object? server) => (this.text, this.server) = (text, server);

    /// <summary>Reads the path of a file, <c>postgres://user@host/database</c>, or <c>Host=…;Database=…</c>.</summary>
    /// <exception cref="FormatException">It looks like the address of a server and is none: the message says why.</exception>
    public static StoreAddress Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new StoreAddress(text, IsServer(text) ? ParseServer(text) : null);
    }

    /// <summary>Opens what is there, and brings an older one to the newest format.</summary>
    /// <exception cref="StoreException">There is none, or it can't be used.</exception>
    public IStore Open() => server is null ? OpenFile(create: false) : OpenServer(create: false);

    /// <summary>The same, and makes file or tables where there are none.</summary>
    public IStore OpenOrCreate() => server is null ? OpenFile(create: true) : OpenServer(create: true);

    /// <summary>Opens, which migrates, and closes again: the formats before and after.</summary>
    public (int Before, int After) Migrate() => server is null ? MigrateFile() : MigrateServer();

    /// <summary>Writes a copy of a file, whole or not at all; what was counted in the copy.</summary>
    /// <exception cref="StoreException">It can't be written, or the store is on a server, whose own tools do that.</exception>
    public StoreStats Backup(string target)
    {
        if (server is not null) throw new StoreException($"{this}: a server is backed up with its own tools: pg_dump --schema=isnad");
        using var store = OpenFile(create: false);
        return store.Backup(target);
    }

    /// <summary>True for a file, false for a server.</summary>
    public bool IsFile => server is null;

    /// <summary>Looks at it, at a file without changing it; null when there is nothing.</summary>
    /// <exception cref="StoreException">It can't be used.</exception>
    public StoreInspection? Inspect() => server is null ? InspectFile() : InspectServer();

    /// <summary>The address as it may be shown: without password.</summary>
    public override string ToString() => server?.ToString() ?? text;

    private static bool IsServer(string text) =>
        text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal) || text.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PostgreSqlAddress ParseServer(string text) => PostgreSqlAddress.Parse(text);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private SqliteStore OpenFile(bool create) => SqliteStore.Open(text, new SqliteOptions { Create = create });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PostgreSqlStore OpenServer(bool create) => PostgreSqlStore.Open((PostgreSqlAddress)server!, new PostgreSqlOptions { Create = create });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private StoreInspection? InspectFile() => SqliteInspection.Of(text) is { } found
        ? new StoreInspection(string.Create(CultureInfo.InvariantCulture, $"{text}: format {found.Format} of {found.Newest}, {(found.Bytes + 1048575) >> 20} MB"), found.Format < found.Newest || !found.IndexIsCurrent)
        : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private StoreInspection InspectServer()
    {
        using var store = OpenServer(create: false);
        return new StoreInspection(string.Create(CultureInfo.InvariantCulture, $"{this}: format {PostgreSqlStore.Format}, {store.Stats().Articles} articles"), false);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Before, int After) MigrateFile()
    {
        using var store = OpenFile(create: false);
        return (store.FormatFound, SqliteStore.Format);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Before, int After) MigrateServer()
    {
        using var store = OpenServer(create: false);
        return (store.FormatFound, PostgreSqlStore.Format);
    }
}
