namespace Isnad.Store;

/// <summary>Where the articles of a feed are taken from.</summary>
public enum ArticleSource
{
    /// <summary>From the pages that its entries lead to.</summary>
    Pages = 0,

    /// <summary>From the feed's own text where an entry carries all of it, else from its page.</summary>
    Feed = 1,
}
