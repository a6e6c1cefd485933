using System.Reflection;
using Isnad.Store;

namespace Isnad.Web.Tests.Health;

/// <summary>Makes stores that find one page and break at the next.</summary>
public class BreakingStoreProxy : DispatchProxy
{
    private IStore? inner;

    public static IStore Around(IStore store)
    {
        var proxy = Create<IStore, BreakingStoreProxy>();
        ((BreakingStoreProxy)(object)proxy).inner = store;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != nameof(IArticleStore.Search)) return targetMethod.Invoke(inner, args);
        var options = (SearchOptions)args![1]!;
        // The first page is long enough to have been sent before the second is asked for.
        var page = inner!.Search((SearchQuery)args[0]!, options with { Limit = StoreLimits.Page, Cursor = null });
        if (page.Hits.Count == 0 || Asked++ > 0) throw new StoreException("the disk is gone");
        return page with { Hits = [.. Enumerable.Repeat(page.Hits, 10).SelectMany(hits => hits)], Cursor = SearchCursor.After((SearchQuery)args[0]!, page.Hits[^1].Statement, null) };
    }

    private int Asked { get; set; }
}
