using Isnad.Analysis;
using Isnad.Answers;
using Isnad.Store;

namespace Isnad.Web.Api;

/// <summary>Which statements are counted.</summary>
internal sealed record ScopeRequest : AskedRequest
{
    /// <summary>The query and among what it is asked.</summary>
    /// <exception cref="AskedWrongException">Something of it can't be understood.</exception>
    public (SearchQuery Query, Scope Scope) Read(TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        // What can't be understood of the outlet is said here, not while it is counted.
        Asked.Read(today);
        var (first, last) = Asked.Days(today);
        return (new AskedQuery(Query ?? "").Read(today), new Scope { First = first, Last = last, Outlet = string.IsNullOrEmpty(Outlet) ? null : Outlet });
    }
}
