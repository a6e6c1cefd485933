using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.Benchmarks;

/// <summary>Opens the store that a command line names. The only place that knows which kinds there are.</summary>
internal static class BenchStore
{
    public static IStore Open(string place) => SqliteStore.Open(place, new SqliteOptions { Create = true });
}
