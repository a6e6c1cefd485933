namespace Isnad.Store;

/// <summary>What can be wrong with a query.</summary>
public enum QueryFault
{
    /// <summary>It is longer than <see cref="SearchQuery.LongestText"/>.</summary>
    TooLong,

    /// <summary>A - stands before nothing.</summary>
    LooseMinus,

    /// <summary>Two of - stand together.</summary>
    TwoMinus,

    /// <summary>A quotation mark is not closed.</summary>
    OpenQuote,

    /// <summary>~ is without a number of words.</summary>
    Near,

    /// <summary>A * stands inside a word.</summary>
    StarInside,

    /// <summary>A ) was never opened.</summary>
    StrayClose,

    /// <summary>A ( is not closed.</summary>
    OpenGroup,

    /// <summary>Too many ( inside each other.</summary>
    TooDeep,

    /// <summary>Too many terms.</summary>
    TooMany,

    /// <summary>Nothing but exclusions.</summary>
    OnlyExclusions,

    /// <summary>A word is missing.</summary>
    WordMissing,

    /// <summary>There is no word in a phrase or value.</summary>
    NoWord,

    /// <summary>There is no such key.</summary>
    UnknownKey,

    /// <summary>Nothing stands behind a key.</summary>
    EmptyKey,

    /// <summary>A key stands inside another that can't hold it.</summary>
    KeyInside,

    /// <summary>There is no such value of a key.</summary>
    UnknownValue,

    /// <summary>More than one value, or a part of one, stands behind a key that takes one.</summary>
    OneValue,

    /// <summary>A = stands behind a key that does not ask for a name.</summary>
    NoWhole,

    /// <summary>It is no day and no range of days.</summary>
    NoDay,

    /// <summary>A range of days ends before it begins.</summary>
    DaysReversed,
}
