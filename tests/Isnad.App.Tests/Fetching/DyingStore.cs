using Isnad.Store;

namespace Isnad.App.Tests;

/// <summary>A store that does so many writes and no more, as when the process is killed before the next one.</summary>
internal sealed class DyingStore(IStore inner, int writes) : IStore, IFeedStore
{
    private int left = writes;

    public IFeedStore Feeds => this;

    public ICorrectionStore Corrections => inner.Corrections;

    public ISavedSearchStore SavedSearches => inner.SavedSearches;

    public IDeliveryStore Deliveries => inner.Deliveries;

    public bool Knows(ContentKey key) => inner.Knows(key);

    public AddCounts Add(IReadOnlyList<IncomingArticle> articles, IReadOnlyList<IntakeMark>? marks = null) => Alive(() => inner.Add(articles, marks));

    public IntakeMark? MarkOf(string input) => inner.MarkOf(input);

    public RereadCounts Reread(IReadOnlyList<IncomingArticle> articles) => Alive(() => inner.Reread(articles));

    public IReadOnlyList<string> Articles(string? after, int limit) => inner.Articles(after, limit);

    public SearchPage Search(SearchQuery query, SearchOptions options) => inner.Search(query, options);

    public StoredArticle? Find(ArticleId id) => inner.Find(id);

    public IEnumerable<StatementRow> Rows(SearchQuery query) => inner.Rows(query);

    public IReadOnlyList<DayCount> Days(DayKind kind) => inner.Days(kind);

    public IReadOnlyList<KeptCopy> CopiesOf(string article) => inner.CopiesOf(article);

    public IReadOnlyList<ArticleOutline> Outlines(IReadOnlyList<string> articles) => inner.Outlines(articles);

    public IReadOnlyList<string> ArticlesOf(SearchQuery query) => inner.ArticlesOf(query);

    public int Remove(IReadOnlyList<string> articles) => Alive(() => inner.Remove(articles));

    public StoreStats Stats() => inner.Stats();

    public IEnumerable<StoreProblem> Check() => inner.Check();

    public IReadOnlyList<FollowedFeed> All() => inner.Feeds.All();

    public FollowedFeed? Find(string address) => inner.Feeds.Find(address);

    public bool Add(FollowedFeed feed) => Alive(() => inner.Feeds.Add(feed));

    public bool Remove(long feed) => Alive(() => inner.Feeds.Remove(feed));

    public bool Save(FollowedFeed feed, IReadOnlyList<FeedItem> listed) => Alive(() => inner.Feeds.Save(feed, listed));

    public IReadOnlyList<FeedItem> Open(long feed, DateTimeOffset now, int most) => inner.Feeds.Open(feed, now, most);

    public DateTimeOffset? NextItem(long feed) => inner.Feeds.NextItem(feed);

    public void Save(long feed, FeedItem item) => Alive(() =>
    {
        inner.Feeds.Save(feed, item);
        return true;
    });

    public void Dispose() => inner.Dispose();

    private T Alive<T>(Func<T> write) => left-- > 0 ? write() : throw new StoreException("killed");
}
