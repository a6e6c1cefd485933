using Isnad.Store.Sqlite;

namespace Isnad.Store.Tests;

public sealed class SqliteCorrectionTests : CorrectionStoreTests, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("isnad-store-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override IStore Open() => SqliteStore.Open(Path.Combine(folder, "isnad.db"), new SqliteOptions { Create = true });
}

public sealed class SqliteSavedSearchTests : SavedSearchTests, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("isnad-store-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override IStore Open(TimeProvider time) => SqliteStore.Open(Path.Combine(folder, "isnad.db"), new SqliteOptions { Create = true, Time = time });
}

public sealed class SqliteDeliveryTests : DeliveryStoreTests, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("isnad-store-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override IStore Open() => SqliteStore.Open(Path.Combine(folder, "isnad.db"), new SqliteOptions { Create = true });
}

public sealed class SqliteCopyTests : CopyStoreTests, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("isnad-store-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override IStore Open() => SqliteStore.Open(Path.Combine(folder, "isnad.db"), new SqliteOptions { Create = true });
}
