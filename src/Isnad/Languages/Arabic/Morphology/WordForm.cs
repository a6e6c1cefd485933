namespace Isnad.Languages.Arabic.Morphology;

/// <summary>One inflected form: folded letters without clitics, and what they mean. Clipped: the jussive of a weak or doubled root (يقل).</summary>
internal readonly record struct WordForm(
    string Text,
    Tense Tense,
    Person Person,
    Gender Gender,
    GrammaticalNumber Number,
    Voice Voice,
    Attachment Attachment,
    bool Clipped = false);
