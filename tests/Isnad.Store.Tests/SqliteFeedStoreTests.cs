using Isnad.Store.Sqlite;

namespace Isnad.Store.Tests;

public sealed class SqliteFeedStoreTests : FeedStoreTests, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("isnad-feeds-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override IStore Open() => SqliteStore.Open(Path.Combine(folder, "isnad.db"), new SqliteOptions { Create = true });
}
