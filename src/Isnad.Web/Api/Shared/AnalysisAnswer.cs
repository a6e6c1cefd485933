using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Stores;

namespace Isnad.Web.Api;

/// <summary>Answers that are counted, not listed.</summary>
internal static class AnalysisAnswer
{
    /// <summary>Asks a store; what the analysis refuses is the fault of a field.</summary>
    public static async Task<T> AskAsync<T>(StorePool stores, string field, Func<IStore, T> ask, CancellationToken stop)
    {
        try
        {
            return await stores.ReadAsync(ask, stop).ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            throw new AskedWrongException(field, e.Message);
        }
    }

    /// <summary>One of a few named values; the first where nothing is said.</summary>
    public static T Choice<T>(string field, string? given)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(given)) return default;
        var names = Enum.GetNames<T>();
        var at = Array.FindIndex(names, name => name.Equals(given, StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? Enum.GetValues<T>()[at] : throw new AskedWrongException(field, $"is one of {string.Join(", ", names.Select(name => name.ToLowerInvariant()))}, not '{given}'");
    }
}
