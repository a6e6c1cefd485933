namespace Isnad.Store;

/// <summary>
/// Where articles and their readings are kept and found. Every write is idempotent: what is there already, known by its <see cref="ContentKey"/>, stays as it
/// is. A method that returns has committed what it says. Trouble with the storage comes as a <see cref="StoreException"/>.
/// </summary>
public interface IArticleStore : IDisposable
{
    /// <summary>True when that very version of the article is kept. Safe to call from several threads.</summary>
    bool Knows(ContentKey key);

    /// <summary>Keeps articles, and the marks up to where they have come from their inputs, all of it or nothing; at most <see cref="StoreLimits.Transaction"/> articles.</summary>
    AddCounts Add(IReadOnlyList<IncomingArticle> articles, IReadOnlyList<IntakeMark>? marks = null);

    /// <summary>Up to where an input was brought in; null when nothing is known of it. Safe to call from several threads.</summary>
    IntakeMark? MarkOf(string input);

    /// <summary>
    /// Puts new readings in the place of those of the very same versions, all of them or none; at most <see cref="StoreLimits.Transaction"/>. Corrections stay and are laid over them.
    /// A version that is not kept is passed over.
    /// </summary>
    RereadCounts Reread(IReadOnlyList<IncomingArticle> articles);

    /// <summary>The articles behind <paramref name="after"/>, or from the first on, in ordinal order.</summary>
    IReadOnlyList<string> Articles(string? after, int limit);

    /// <summary>A page of the statements that answer a query: by rank, day, article and place; above <see cref="StoreLimits.Ranked"/> hits the newest first.</summary>
    SearchPage Search(SearchQuery query, SearchOptions options);

    /// <summary>An article, or the article of a statement, in the version asked for; null when there is none.</summary>
    StoredArticle? Find(ArticleId id);

    /// <summary>The newest versions of articles, in the order of <paramref name="articles"/>; what is not kept is left out.</summary>
    IReadOnlyList<ArticleOutline> Outlines(IReadOnlyList<string> articles);

    /// <summary>The articles that have a statement which answers the query, the newest first.</summary>
    IReadOnlyList<string> ArticlesOf(SearchQuery query);

    /// <summary>
    /// Every statement that answers the query, in no order, read as one goes along. Nothing else may be asked of the store before the last was read or the
    /// enumeration given up.
    /// </summary>
    IEnumerable<StatementRow> Rows(SearchQuery query);

    /// <summary>How many statements there are by day and outlet, in no order. Those that a person rejected are not counted.</summary>
    IReadOnlyList<DayCount> Days(DayKind kind);

    /// <summary>The articles with the same text, by day, those without a day last, this one among them; nothing when there are no others.</summary>
    /// <param name="article">The article's 16 digits.</param>
    IReadOnlyList<KeptCopy> CopiesOf(string article);

    /// <summary>Removes articles with all their versions, statements and index entries; the number of those that were there.</summary>
    int Remove(IReadOnlyList<string> articles);

    /// <summary>How much is kept.</summary>
    StoreStats Stats();

    /// <summary>Looks for damage: hashes every text again, cuts every span again, compares the index. Nothing is mended.</summary>
    IEnumerable<StoreProblem> Check();
}
