namespace Isnad.Store;

/// <summary>What became of something that a feed has listed.</summary>
public enum FeedItemState
{
    /// <summary>It is still to be fetched.</summary>
    Open = 0,

    /// <summary>Its article is kept.</summary>
    Kept = 1,

    /// <summary>It was given up.</summary>
    Failed = 2,
}
