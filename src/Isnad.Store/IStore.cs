namespace Isnad.Store;

/// <summary>A whole database: the articles, and beside them what people keep. One thread uses it at a time, where a member does not say otherwise.</summary>
public interface IStore : IArticleStore
{
    /// <summary>The feeds that are followed.</summary>
    IFeedStore Feeds { get; }

    /// <summary>What people say of statements.</summary>
    ICorrectionStore Corrections { get; }

    /// <summary>Queries that remember what was seen of their answers.</summary>
    ISavedSearchStore SavedSearches { get; }

    /// <summary>What is sent of their new answers.</summary>
    IDeliveryStore Deliveries { get; }
}
