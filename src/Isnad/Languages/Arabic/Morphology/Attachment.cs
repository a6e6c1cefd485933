namespace Isnad.Languages.Arabic.Morphology;

/// <summary>What may stand on a form as written.</summary>
[Flags]
internal enum Attachment
{
    None = 0,

    /// <summary>The form may end the word.</summary>
    Free = 1,

    /// <summary>A pronoun may follow: دعوت before ه, but not دعوة.</summary>
    Pronoun = 2,

    /// <summary>ال may precede.</summary>
    Article = 4,

    /// <summary>ب, ل or ك may precede.</summary>
    Preposition = 8,
}
