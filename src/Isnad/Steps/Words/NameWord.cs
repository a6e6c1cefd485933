namespace Isnad.Steps.Words;

/// <summary>What the knowledge data says of a single word.</summary>
[Flags]
internal enum NameWord : byte
{
    None = 0,
    GivenName = 1,

    /// <summary>A word of a well-known person's name.</summary>
    Person = 2,

    /// <summary>The whole name of a state or place.</summary>
    Place = 4,

    /// <summary>A word of a longer place name.</summary>
    PlacePart = 8,

    /// <summary>The whole name, or a short name, of an organisation.</summary>
    Organization = 16,

    /// <summary>A word of a longer organisation name.</summary>
    OrganizationPart = 32,

    /// <summary>The name is also an ordinary word.</summary>
    Common = 64,

    FamilyName = 128,
}
