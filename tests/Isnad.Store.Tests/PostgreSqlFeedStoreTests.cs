using Isnad.Store.PostgreSql;
using Isnad.Testing;

namespace Isnad.Store.Tests;

public sealed class PostgreSqlFeedStoreTests(PostgreSqlServer server) : FeedStoreTests
{
    private readonly PostgreSqlAddress address = PostgreSqlAddress.Parse(server.NewDatabase());

    protected override IStore Open() => PostgreSqlStore.Open(address, new PostgreSqlOptions { Create = true });
}
