namespace Isnad.Steps.Words;

/// <summary>What a noun is where people speak: a title, people without a name, a document, the head of an organisation's name.</summary>
[Flags]
internal enum NounRole : ushort
{
    None = 0,

    /// <summary>A title, office, rank, profession or relation: وزير، الناطقة، لواء.</summary>
    Title = 1,

    /// <summary>Unnamed people, one or several: مصدر، مسؤولون، سكان.</summary>
    GroupNoun = 2,

    /// <summary>What is written or broadcast: بيان، دراسة.</summary>
    DocumentNoun = 4,

    /// <summary>The head of an organisation's name: وزارة، شركة.</summary>
    OrganizationHead = 8,

    /// <summary>The head of a medium's name: صحيفة، قناة. It is an organisation head, too.</summary>
    MediaHead = 16,

    Feminine = 32,

    /// <summary>Two or more.</summary>
    Plural = 64,

    /// <summary>A given name of men.</summary>
    MaleName = 128,

    /// <summary>A given name of women.</summary>
    FemaleName = 256,

    /// <summary>The unnamed are counted one by one (شاهد), and are no collective (عائلة).</summary>
    Countable = 512,

    /// <summary>It says that somebody was spoken of before: «ذاته», «المذكور», «سموه».</summary>
    Anaphor = 1024,
}
