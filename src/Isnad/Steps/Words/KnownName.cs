namespace Isnad.Steps.Words;

/// <summary>That words stand there like a name of the tables of names, or like the beginning of one.</summary>
[Flags]
internal enum KnownName : byte
{
    None = 0,
    Person = 1,
    Organization = 2,

    /// <summary>A state, city or province.</summary>
    Government = 4,

    /// <summary>Another place.</summary>
    Location = 8,

    /// <summary>The name is also an ordinary word.</summary>
    Common = 16,

    /// <summary>A longer name begins so.</summary>
    Beginning = 32,

    /// <summary>Of a token: not the first of the name.</summary>
    Continued = 64,

    /// <summary>Of a token: one of several of the name.</summary>
    Several = 128,

    Complete = Person | Organization | Government | Location,
}
