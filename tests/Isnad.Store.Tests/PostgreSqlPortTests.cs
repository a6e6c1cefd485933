using Isnad.Store.PostgreSql;
using Isnad.Testing;

namespace Isnad.Store.Tests;

public sealed class PostgreSqlCorrectionTests(PostgreSqlServer server) : CorrectionStoreTests
{
    private readonly PostgreSqlAddress address = PostgreSqlAddress.Parse(server.NewDatabase());

    protected override IStore Open() => PostgreSqlStore.Open(address, new PostgreSqlOptions { Create = true });
}

public sealed class PostgreSqlSavedSearchTests(PostgreSqlServer server) : SavedSearchTests
{
    private readonly PostgreSqlAddress address = PostgreSqlAddress.Parse(server.NewDatabase());

    protected override IStore Open(TimeProvider time) => PostgreSqlStore.Open(address, new PostgreSqlOptions { Create = true, Time = time });
}

public sealed class PostgreSqlDeliveryTests(PostgreSqlServer server) : DeliveryStoreTests
{
    private readonly PostgreSqlAddress address = PostgreSqlAddress.Parse(server.NewDatabase());

    protected override IStore Open() => PostgreSqlStore.Open(address, new PostgreSqlOptions { Create = true });
}

public sealed class PostgreSqlCopyTests(PostgreSqlServer server) : CopyStoreTests
{
    private readonly PostgreSqlAddress address = PostgreSqlAddress.Parse(server.NewDatabase());

    protected override IStore Open() => PostgreSqlStore.Open(address, new PostgreSqlOptions { Create = true });
}
