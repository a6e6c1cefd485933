using Isnad.Store;

namespace Isnad.Web.Stores;

/// <summary>All stores were in use for longer than a request may wait.</summary>
internal sealed class StoreBusyException() : StoreException("too much is asked at once: try again in a moment");
