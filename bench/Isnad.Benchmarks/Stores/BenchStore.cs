using Isnad.Store;
using Isnad.Stores;

namespace Isnad.Benchmarks;

/// <summary>Opens the store that a command line names: a file or a server's address.</summary>
internal static class BenchStore
{
    public static IStore Open(string place) => StoreAddress.Parse(place).OpenOrCreate();
}
